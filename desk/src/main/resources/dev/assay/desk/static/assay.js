// What makes the desk quicker to use. Every page works without it.
document.documentElement.classList.add("script");

const one = (selector, from = document) => from.querySelector(selector);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];

// A report: a stretch of text and the cards of its statements light up together.
function linkTextAndCards() {
  const light = (numbers, on) => {
    for (const n of numbers) {
      one(`#s${n}`)?.classList.toggle("lit", on);
      for (const s of all(".said")) {
        if (s.dataset.in.split(" ").includes(n)) s.classList.toggle("lit", on);
      }
    }
  };
  for (const s of all(".said")) {
    const mine = s.dataset.in.split(" ");
    s.addEventListener("mouseenter", () => light(mine.slice(-1), true));
    s.addEventListener("mouseleave", () => light(mine.slice(-1), false));
    s.addEventListener("click", () => one(`#s${mine[mine.length - 1]}`)?.scrollIntoView({ block: "nearest", behavior: "smooth" }));
  }
  for (const card of all(".card[data-n]")) {
    card.addEventListener("mouseenter", () => light([card.dataset.n], true));
    card.addEventListener("mouseleave", () => light([card.dataset.n], false));
  }
}

// A day by a slider; the form beside it does the same without.
function slideDays() {
  for (const form of all("form.asof")) {
    const range = one("input[type=range]", form);
    const day = one("input[type=date]", form);
    if (!range || !day) continue;
    const first = Date.parse(form.dataset.first + "T00:00:00Z");
    const shown = () => new Date(first + range.value * 86400000).toISOString().slice(0, 10);
    range.setAttribute("aria-valuetext", day.value);
    range.addEventListener("input", () => {
      day.value = shown();
      range.setAttribute("aria-valuetext", day.value);
    });
    range.addEventListener("change", () => form.requestSubmit());
  }
}

// Files dropped onto the page where reports are read: they are looked at first.
function takeDrops() {
  const form = one("form.paste");
  const files = form && one("input[type=file]", form);
  if (!files) return;
  const over = (on) => form.classList.toggle("over", on);
  document.addEventListener("dragover", (e) => { e.preventDefault(); over(true); });
  document.addEventListener("dragleave", () => over(false));
  document.addEventListener("drop", (e) => {
    e.preventDefault();
    over(false);
    if (e.dataTransfer.files.length > 0) {
      files.files = e.dataTransfer.files;
      form.requestSubmit(one("button[name=look]", form));
    }
  });
}

// Keys: / searches, j and k walk through the rows, Enter opens, g and a letter goes to a page.
const pages = { t: "/", l: "/claims", m: "/map", i: "/timeline", p: "/places", a: "/actors", s: "/sources", r: "/reports", q: "/review", b: "/brief" };
let going = false;

function walk(step) {
  const rows = all("main tbody tr, main .lines li, main .hits li, main .card");
  if (rows.length === 0) return;
  const at = rows.findIndex((r) => r.classList.contains("chosen"));
  const next = Math.max(0, Math.min(rows.length - 1, at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step));
  rows.forEach((r, i) => r.classList.toggle("chosen", i === next));
  rows[next].scrollIntoView({ block: "nearest" });
  one("a, summary, button", rows[next])?.focus({ preventScroll: true });
}

function press(e) {
  const typing = e.target.closest("input, textarea, select, [contenteditable]");
  if (typing || e.ctrlKey || e.metaKey || e.altKey) return;
  if (going) {
    going = false;
    if (pages[e.key]) location.href = pages[e.key];
    return;
  }
  const chosen = one(".chosen");
  const act = { a: ".accept", x: ".refuse", c: ".correct summary" }[e.key];
  if (e.key === "/") { e.preventDefault(); one("#find")?.focus(); }
  else if (e.key === "j") walk(1);
  else if (e.key === "k") walk(-1);
  else if (e.key === "g") going = true;
  else if (e.key === "?") location.href = "/help";
  else if (act && chosen) { const target = one(act, chosen); if (target) { e.preventDefault(); target.click(); } }
}

linkTextAndCards();
slideDays();
takeDrops();
document.addEventListener("keydown", press);
