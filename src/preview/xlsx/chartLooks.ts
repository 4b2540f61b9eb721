import type { ChartLooks, KeptAxis, KeptSeries } from "../host";
import { childOf, elementsOf } from "./package";

const drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";

type Values = Readonly<Record<string, string>>;

/** A child of a part of a chart, made where there is none; where it stands is put right later. */
function part(parent: Element, name: string, values: Values = {}): Element {
  const found =
    childOf(parent, name) ?? parent.appendChild(parent.ownerDocument.createElementNS(parent.namespaceURI, `c:${name}`));
  for (const [key, value] of Object.entries(values)) found.setAttribute(key, value);
  return found;
}

/** Takes fill and line from something drawn. */
function unfill(series: Element): void {
  const looks = part(series, "spPr");
  const make = (name: string) => series.ownerDocument.createElementNS(drawing, `a:${name}`);
  const line = make("ln");
  line.append(make("noFill"));
  looks.replaceChildren(make("noFill"), line);
}

function lookSeries(series: Element, { isUnfilled, markerSize, labelFormat }: KeptSeries): void {
  if (isUnfilled) unfill(series);
  const marker = childOf(series, "marker");
  if (marker && markerSize !== undefined) part(marker, "size", { val: String(markerSize) });
  const labels = childOf(series, "dLbls");
  if (labels && labelFormat !== undefined) part(labels, "numFmt", { formatCode: labelFormat, sourceLinked: "0" });
}

/** What an axis shows: how far it reaches, and what Excel keeps of it. */
type AxisLooks = KeptAxis & { readonly min?: number | undefined; readonly max?: number | undefined };

function lookAxis(axis: Element, looks: AxisLooks): void {
  const { min, max, majorUnit, numberFormat, reversePlotOrder } = looks;
  const scaling = part(axis, "scaling");
  if (min !== undefined) part(scaling, "min", { val: String(min) });
  if (max !== undefined) part(scaling, "max", { val: String(max) });
  if (reversePlotOrder) part(scaling, "orientation", { val: "maxMin" });
  if (majorUnit !== undefined && axis.localName === "valAx") part(axis, "majorUnit", { val: String(majorUnit) });
  if (numberFormat !== undefined) part(axis, "numFmt", { formatCode: numberFormat, sourceLinked: "0" });
  const title = childOf(axis, "title");
  if (title && title.textContent.trim() === "") title.remove();
}

/** The axes of a chart: that of names, or across, and that of values. */
function axesOf(document: Document): readonly [Element | undefined, Element | undefined] {
  const [named] = elementsOf(document, "catAx");
  const values = elementsOf(document, "valAx");
  return named ? [named, values[0]] : [values[0], values[1]];
}

function hideEntries(document: Document, places: readonly number[]): void {
  const [legend] = elementsOf(document, "legend");
  if (!legend) return;
  for (const place of places) {
    const entry = legend.appendChild(document.createElementNS(legend.namespaceURI, "c:legendEntry"));
    part(entry, "idx", { val: String(place) });
    part(entry, "delete", { val: "1" });
  }
}

/** Writes into a chart what Excel keeps of it and the spreadsheet does not write. */
export function lookChart(document: Document, { kept, category, value }: ChartLooks): void {
  elementsOf(document, "ser").forEach((series, place) => {
    lookSeries(series, kept.series?.[place] ?? {});
  });
  for (const bars of elementsOf(document, "barChart"))
    if (kept.gapWidth !== undefined) part(bars, "gapWidth", { val: String(kept.gapWidth) });
  const [categories, values] = axesOf(document);
  if (categories) lookAxis(categories, { ...kept.axes?.category, ...category });
  if (values) lookAxis(values, { ...kept.axes?.value, ...value });
  // The axis of values would go to the top with the first category.
  if (values && kept.axes?.category?.position === "Maximum") part(values, "crosses", { val: "max" });
  hideEntries(document, kept.hiddenEntries ?? []);
}
