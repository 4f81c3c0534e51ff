// The map: countries that ship with the desk, what is said as points with the circle they may lie in, and what lasts:
// who holds what, what is besieged, which ways are open. A slider shows any day; a table below tells the same.
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

function link(href, text) {
  const a = document.createElement("a");
  a.href = href;
  a.textContent = text;
  return a;
}

function words(row, several) {
  const box = document.createElement("div");
  const head = document.createElement("strong");
  head.append(link("/places/" + encodeURIComponent(row.key), row.name));
  box.append(head);
  for (const r of several.slice(0, 6)) {
    const line = document.createElement("div");
    line.append(r.day + " ", link("/reports/" + encodeURIComponent(r.report), r.what), " " + r.who + " (" + r.source + ")");
    box.append(line);
  }
  if (several.length > 6) box.append("and " + (several.length - 6) + " more");
  return box;
}

// Screen cells this wide are one mark, so that their number is the screen's and not the case's.
const CELL = 20;

function cells(map, rows) {
  const scale = 2 ** map.getZoom() / CELL;
  const seen = map.getBounds().pad(.25);
  const [west, east, south, north] = [seen.getWest(), seen.getEast(), seen.getSouth(), seen.getNorth()];
  const cells = new Map();
  for (const row of rows) {
    if (row.lon < west || row.lon > east || row.lat < south || row.lat > north) continue;
    const key = Math.round(row.x * scale) + " " + Math.round(row.y * scale);
    const there = cells.get(key);
    if (there) there.push(row); else cells.set(key, [row]);
  }
  return [...cells.values()].sort((a, b) => b.length - a.length);
}

function drawPoints(map, rows, layer) {
  layer.clearLayers();
  const taken = [];
  for (const several of cells(map, rows)) {
    const exact = several.reduce((a, b) => (b.km < a.km ? b : a));
    const harm = several.filter((r) => r.tone === "bad").length;
    const help = several.filter((r) => r.tone === "good").length;
    const tone = harm > help ? "bad" : help > harm ? "good" : "plain";
    L.circle([exact.lat, exact.lon], { radius: exact.km * 1000, className: "map-reach", weight: 1, opacity: .35, fillOpacity: .08, interactive: false }).addTo(layer);
    const spot = L.circleMarker([exact.lat, exact.lon], { radius: 4 + Math.min(9, Math.sqrt(several.length)), className: "map-spot " + tone, weight: 1, fillOpacity: .9 });
    spot.bindPopup(() => words(exact, several)).addTo(layer);
    const point = map.latLngToContainerPoint([exact.lat, exact.lon]);
    if (taken.length < 14 && taken.every((p) => Math.abs(p.y - point.y) > 16 || Math.abs(p.x - point.x) > 110)) {
      taken.push(point);
      spot.bindTooltip(exact.name, { permanent: true, direction: "right", offset: [8, 0], className: "map-name" });
    }
  }
}

// The status that a claim had on a day; nothing where nobody had made it.
function standing(turns, day) {
  return turns.filter(([on]) => on <= day).pop();
}

const FIRM = ["confirmed", "corroborated"];

function drawLasting(held, day, layers) {
  const rings = new Map();
  for (const layer of Object.values(layers)) layer.clearLayers();
  for (const h of held) {
    for (const a of h.answers) {
      const turn = standing(a.turns, day);
      if (!a.tone || !turn || !turn[2]) continue;
      const className = "mark " + a.tone + (FIRM.includes(turn[1]) ? "" : " unsure");
      const look = { className, weight: 3, fill: false, bubblingMouseEvents: false };
      let mark;
      if (h.shape.length > 0) {
        mark = L.polygon(h.shape, { ...look, weight: 1.5, fill: true, fillOpacity: .15 });
      } else {
        const ring = rings.get(h.key) || 0;
        rings.set(h.key, ring + 1);
        mark = L.circleMarker([h.lat, h.lon], { ...look, radius: 12 + 5 * ring });
      }
      mark.bindPopup(() => {
        const box = document.createElement("div");
        box.append(h.question + " ", link("/claims/" + encodeURIComponent(a.claim), a.told), " (" + turn[1] + " since " + turn[0] + ")");
        return box;
      });
      mark.addTo(layers[h.family]);
    }
  }
}

// The table of what lasts follows the slider; on the last day it is as the server made it.
function showRows(rows, day, last) {
  for (const row of rows) {
    const turn = standing(row.turns, day);
    row.line.hidden = !(turn && turn[2]);
    row.status.hidden = day !== last;
    row.then.hidden = day === last;
    row.then.textContent = turn ? turn[1] : "";
    row.since.textContent = turn ? turn[0] : "";
    if (day === last) row.since.textContent = row.now;
  }
}

function tableRows() {
  return [...document.querySelectorAll("#map-lasting tr[data-turns]")].map((line) => ({
    line,
    turns: line.dataset.turns.split(",").map((t) => t.split(" ")).map((t) => [t[0], t.slice(1, -1).join(" "), t[t.length - 1] === "+"]),
    status: line.querySelector(".status"),
    then: line.querySelector(".then"),
    since: line.querySelector(".since"),
    now: line.querySelector(".since").textContent,
  }));
}

async function show() {
  const [world, rows, held] = await Promise.all(["/static/world.json", box.dataset.points, box.dataset.layers].map(async (u) => (await fetch(u)).json()));
  const map = L.map(box, { zoomSnap: .25, worldCopyJump: true, attributionControl: true });
  map.attributionControl.setPrefix(false).addAttribution("Natural Earth");
  if (box.dataset.tiles) L.tileLayer(box.dataset.tiles, { maxZoom: 19 }).addTo(map);
  const land = L.layerGroup();
  if (!box.dataset.tiles) land.addTo(map);
  for (const polygons of countries(world)) L.polygon(polygons, { className: "map-land", weight: .8, fillOpacity: 1, interactive: false, smoothFactor: 1.2 }).addTo(land);
  for (const row of rows) {
    const at = map.project([row.lat, row.lon], 0);
    [row.x, row.y] = [at.x, at.y];
  }
  const lasting = { route: L.layerGroup().addTo(map), control: L.layerGroup().addTo(map), siege: L.layerGroup().addTo(map) };
  const said = L.layerGroup().addTo(map);
  L.control.layers(null, { "What is said": said, "Who holds what": lasting.control, "Sieges": lasting.siege, "Roads and borders": lasting.route }, { collapsed: box.clientWidth < 600 }).addTo(map);
  const near = rows.filter((r) => r.km < 200);
  const fit = near.length > 0 ? near : rows.length > 0 ? rows : held;
  map.fitBounds(L.latLngBounds(fit.map((r) => [r.lat, r.lon])).pad(.15), { maxZoom: 8, animate: false });

  const days = [...new Set([...rows.map((r) => r.day), ...held.flatMap((h) => h.answers.flatMap((a) => a.turns.map((t) => t[0])))])].sort();
  const slider = document.querySelector("#map-day");
  const shown = document.querySelector("#map-time output");
  const page = document.querySelector("#map-time a");
  const table = tableRows();
  slider.max = days.length - 1;
  slider.value = days.length - 1;
  let until = rows;
  let drawn = "";
  let waiting = false;
  const draw = () => {
    waiting = false;
    performance.mark("map-draw-from");
    const day = days[slider.value];
    if (day !== drawn) {
      drawn = day;
      shown.textContent = day;
      slider.setAttribute("aria-valuetext", day);
      const there = new URL(location.href);
      there.searchParams.set("as-of", day);
      page.href = there.pathname + there.search;
      until = rows.filter((r) => r.day <= day);
      drawLasting(held, day, lasting);
      showRows(table, day, days[days.length - 1]);
    }
    drawPoints(map, until, said);
    performance.measure("map-draw", "map-draw-from");
  };
  // Once a frame, however fast somebody slides.
  const again = () => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(draw);
    }
  };
  slider.addEventListener("input", again);
  map.on("zoomend moveend", again);
  draw();
}

if (box) show();
