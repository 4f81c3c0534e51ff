// The map: countries that ship with the desk, what is said as points with the circle they may lie in.
import * as L from "/static/leaflet.js";

const box = document.querySelector("#map");

// TopoJSON as shipped: arcs are differences, to be scaled and moved.
function countries(topology) {
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map((arc) => {
    let x = 0, y = 0;
    return arc.map(([dx, dy]) => [(y += dy) * scale[1] + translate[1], (x += dx) * scale[0] + translate[0]]);
  });
  const ring = (numbers) => numbers.flatMap((n, i) => {
    const points = n < 0 ? arcs[~n].slice().reverse() : arcs[n];
    return i === 0 ? points : points.slice(1);
  });
  return topology.objects.countries.geometries.map((g) => g.type === "Polygon" ? [g.arcs.map(ring)] : (g.arcs || []).map((p) => p.map(ring)));
}

function words(row, several) {
  const box = document.createElement("div");
  const head = document.createElement("strong");
  const link = document.createElement("a");
  link.href = "/places/" + encodeURIComponent(row.key);
  link.textContent = row.name;
  head.append(link);
  box.append(head);
  for (const r of several.slice(0, 6)) {
    const line = document.createElement("div");
    const to = document.createElement("a");
    to.href = "/reports/" + encodeURIComponent(r.report);
    to.textContent = r.what;
    line.append(r.day + " ", to, " " + r.who + " (" + r.source + ")");
    box.append(line);
  }
  if (several.length > 6) box.append("and " + (several.length - 6) + " more");
  return box;
}

function draw(map, rows, layer, names) {
  layer.clearLayers();
  // What lies on one spot of the screen is one mark.
  const cells = new Map();
  for (const row of rows) {
    const at = map.project([row.lat, row.lon]).divideBy(18).round();
    const key = at.x + " " + at.y;
    if (!cells.has(key)) cells.set(key, []);
    cells.get(key).push(row);
  }
  const taken = [];
  for (const several of [...cells.values()].sort((a, b) => b.length - a.length)) {
    const exact = several.reduce((a, b) => (b.km < a.km ? b : a));
    const harm = several.filter((r) => r.tone === "bad").length;
    const help = several.filter((r) => r.tone === "good").length;
    const tone = harm > help ? "bad" : help > harm ? "good" : "plain";
    L.circle([exact.lat, exact.lon], { radius: exact.km * 1000, className: "map-reach", weight: 1, opacity: .35, fillOpacity: .08, interactive: false }).addTo(layer);
    const spot = L.circleMarker([exact.lat, exact.lon], { radius: 4 + Math.min(9, Math.sqrt(several.length)), className: "map-spot " + tone, weight: 1, fillOpacity: .9 });
    spot.bindPopup(words(exact, several)).addTo(layer);
    const point = map.latLngToContainerPoint([exact.lat, exact.lon]);
    if (names && taken.length < 14 && taken.every((p) => Math.abs(p.y - point.y) > 16 || Math.abs(p.x - point.x) > 110)) {
      taken.push(point);
      spot.bindTooltip(exact.name, { permanent: true, direction: "right", offset: [8, 0], className: "map-name" });
    }
  }
}

async function show() {
  const [world, rows] = await Promise.all([fetch("/static/world.json"), fetch(box.dataset.points)].map(async (r) => (await r).json()));
  const map = L.map(box, { preferCanvas: false, zoomSnap: .25, worldCopyJump: true, attributionControl: true });
  map.attributionControl.setPrefix(false).addAttribution("Natural Earth");
  if (box.dataset.tiles) L.tileLayer(box.dataset.tiles, { maxZoom: 19 }).addTo(map);
  const land = L.layerGroup();
  if (!box.dataset.tiles) land.addTo(map);
  for (const polygons of countries(world)) L.polygon(polygons, { className: "map-land", weight: .8, fillOpacity: 1, interactive: false, smoothFactor: 1.2 }).addTo(land);
  const layer = L.layerGroup().addTo(map);
  const near = rows.filter((r) => r.km < 200);
  map.fitBounds(L.latLngBounds((near.length > 0 ? near : rows).map((r) => [r.lat, r.lon])).pad(.15), { maxZoom: 8, animate: false });
  const days = [...new Set(rows.map((r) => r.day))].sort();
  const slider = document.querySelector("#map-day");
  const shown = document.querySelector("#map-time output");
  slider.max = days.length - 1;
  slider.value = days.length - 1;
  const again = () => {
    const day = days[slider.value];
    shown.textContent = day;
    slider.setAttribute("aria-valuetext", day);
    draw(map, rows.filter((r) => r.day <= day), layer, true);
  };
  slider.addEventListener("input", again);
  map.on("zoomend moveend", again);
  again();
}

if (box) show();
