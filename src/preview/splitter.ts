const narrowest = 270;
const widest = 900;
const usual = 350;
const step = 10;
const largeStep = 50;
const remembered = "tandem.pane-width";

/** What is left of the workbook, however wide the pane. */
const narrowestWorkbook = 320;

function rememberedWidth(): number {
  try {
    const width = Number(localStorage.getItem(remembered) ?? usual);
    return Number.isFinite(width) ? width : usual;
  } catch {
    // The browser may keep nothing for this page; then the pane has its usual width every time.
    return usual;
  }
}

function remember(width: number): void {
  try {
    localStorage.setItem(remembered, String(width));
  } catch {
    // The same.
  }
}

/** Lets a person set the width of the pane by pointer, by touch or by keys, and remembers it. */
export function connectSplitter(splitter: HTMLElement): void {
  let wanted = rememberedWidth();
  const limit = () => Math.max(narrowest, Math.min(widest, window.innerWidth - narrowestWorkbook));
  const show = () => {
    const width = Math.round(Math.min(limit(), Math.max(narrowest, wanted)));
    document.documentElement.style.setProperty("--pane-width", `${width}px`);
    splitter.setAttribute("aria-valuemin", String(narrowest));
    splitter.setAttribute("aria-valuemax", String(limit()));
    splitter.setAttribute("aria-valuenow", String(width));
    splitter.setAttribute("aria-valuetext", `${width} pixels`);
    return width;
  };
  const set = (width: number) => {
    wanted = width;
    wanted = show();
    remember(wanted);
    // The spreadsheet measures its grid when the window's size changes.
    window.dispatchEvent(new Event("resize"));
  };

  splitter.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    splitter.focus();
    splitter.setPointerCapture(event.pointerId);
    splitter.classList.add("is-dragged");
  });
  splitter.addEventListener("pointermove", (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) set(window.innerWidth - event.clientX);
  });
  splitter.addEventListener("lostpointercapture", () => {
    splitter.classList.remove("is-dragged");
  });
  splitter.addEventListener("dblclick", () => {
    set(usual);
  });
  splitter.addEventListener("keydown", (event) => {
    const by = event.shiftKey ? largeStep : step;
    const width = { ArrowLeft: wanted + by, ArrowRight: wanted - by, Home: narrowest, End: limit() }[event.key];
    if (width === undefined) return;
    event.preventDefault();
    set(width);
  });
  window.addEventListener("resize", show);
  show();
}
