// Comfort for the walk through time: a slider and a play button that show the server's own page
// of each day. Without this script the links to the day before and after do the same. Its words
// stand in the page, in the language of the page.
const control = document.querySelector("#time");
const main = document.querySelector("main");
const DAY = 24 * 60 * 60 * 1000;
// The page names the first day, then how many days lie from each to the next.
const [first, ...gaps] = control.dataset.days.split(" ");
const days = [first];
for (const gap of gaps) {
  const next = new Date(Date.parse(days.at(-1)) + gap * DAY);
  days.push(next.toISOString().slice(0, 10));
}
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const PAUSE = 450;
let timer = 0;
let wanted = "";

const address = (day) => {
  const url = new URL(location.href);
  url.hash = "";
  if (day < control.dataset.last) url.searchParams.set("as_of", day);
  else url.searchParams.delete("as_of");
  return url.href;
};

// Asked for as a document, since trusted types forbid to parse a text; the browser keeps it a while.
const load = (url) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = "document";
    request.onload = () => (request.status === 200 ? resolve(request.response) : reject(request));
    request.onerror = () => reject(request);
    request.send();
  });

const shown = () => new URL(location.href).searchParams.get("as_of") || control.dataset.last;

const place = (day) => {
  const after = days.findIndex((one) => one > day);
  return Math.max(0, (after < 0 ? days.length : after) - 1);
};

// Everything in <main> but the control itself, which keeps its focus and its drag.
const swap = (fresh) => {
  const next = fresh.querySelector("#time");
  const [before, after] = [[], []];
  for (const node of [...next.parentNode.childNodes]) {
    if (node === next) continue;
    (next.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING ? before : after).push(node);
  }
  for (const node of [...main.childNodes]) if (node !== control) node.remove();
  control.before(...before);
  control.after(...after);
  control.querySelector("ul").replaceWith(next.querySelector("ul"));
  for (const part of ["header", "footer"]) {
    const old = document.querySelector(part);
    if (!old.contains(document.activeElement)) old.replaceWith(fresh.querySelector(part));
  }
  document.title = fresh.title;
};

const show = async (url) => {
  wanted = url;
  try {
    const page = await load(url);
    if (url !== wanted) return;
    const focused = document.activeElement?.closest("#time a")?.rel;
    swap(page);
    history.replaceState(null, "", url);
    name();
    tell();
    if (focused) (control.querySelector(`[rel=${focused}]`) || slider).focus();
  } catch {
    location.assign(url);
  }
};

const slider = document.createElement("input");
slider.type = "range";
slider.max = days.length - 1;
slider.setAttribute("aria-label", control.dataset.slider);

const play = document.createElement("button");
play.type = "button";

// While it plays, only a new headline is told; else the day as well.
const status = document.createElement("p");
status.setAttribute("role", "status");
status.className = "visually-hidden";

const tell = () => {
  const headline = main.querySelector("h1").textContent;
  const text = timer ? headline : `${control.querySelector("b").textContent}: ${headline}`;
  if (status.textContent !== text) status.textContent = text;
};

const name = () => {
  slider.value = place(shown());
  slider.setAttribute("aria-valuetext", control.querySelector("b").textContent);
};

const stop = () => {
  clearTimeout(timer);
  timer = 0;
  play.textContent = control.dataset.play;
};

const step = async () => {
  const next = days[place(shown()) + 1];
  if (!next) return stop();
  await show(address(next));
  const following = days[place(shown()) + 1];
  if (following) load(address(following)).catch(() => {});
  if (timer) timer = setTimeout(step, PAUSE);
  return undefined;
};

play.addEventListener("click", async () => {
  if (timer) return stop();
  play.textContent = control.dataset.pause;
  timer = -1;
  if (place(shown()) === days.length - 1) await show(address(days[0]));
  if (timer) timer = setTimeout(step, PAUSE);
  return undefined;
});

slider.addEventListener("input", () => {
  stop();
  show(address(days[slider.value]));
});

control.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  stop();
  show(link.href);
});

// What moves by itself is offered only to who has not asked for less of it.
const offer = () => {
  if (calm.matches) stop();
  play.hidden = calm.matches;
};
calm.addEventListener("change", offer);

stop();
offer();
if (days.length > 1) control.append(play, slider, status);
name();
