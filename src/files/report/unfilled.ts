const decoder = new TextDecoder();
const encoder = new TextEncoder();

const noFill = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>";

/** What stands before the looks of a series. */
const before = /^[\s\S]*?<\/c:(?:tx|order)>|^[\s\S]*?<c:order [^>]*\/>(?:\s*<c:tx>[\s\S]*?<\/c:tx>)?/;

function withoutFill(series: string): string {
  if (series.includes("<c:spPr>")) return series.replace(/<c:spPr>[\s\S]*?<\/c:spPr>/, noFill);
  return series.replace(before, (start) => start + noFill);
}

/**
 * Takes the fill of series away, which hucre has no word for: they only hold the others off the axis.
 *
 * @param part A part of the file with a chart.
 * @param places Of the series, from 0.
 */
export function takeFill(part: Uint8Array, places: readonly number[]): Uint8Array {
  const [head = "", ...series] = decoder.decode(part).split("<c:ser>");
  const looked = series.map((each, k) => (places.includes(k) ? withoutFill(each) : each));
  return encoder.encode([head, ...looked].join("<c:ser>"));
}
