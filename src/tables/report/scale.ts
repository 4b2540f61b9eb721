/** The bounds of an axis and the distance of its gridlines. */
export interface Scale {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/** A step of 1, 2 or 5 times a power of ten, so that so many of them make up a span. */
function roundStep(span: number, steps: number): number {
  const rough = span / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const times = [1, 2, 5, 10].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10;
  return times * power;
}

/** Keeps the noise of floating point out of bounds that people read. */
const clean = (value: number): number => Number(value.toPrecision(12));

/** Round bounds around numbers that differ, or around one. */
export function scaleAround(values: readonly number[]): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high > low ? high - low : Math.max(Math.abs(high), 1) / 5;
  const step = roundStep(span, 5);
  const least = Math.floor((low - span / 20) / step) * step;
  const most = Math.ceil((high + span / 20) / step) * step;
  return { least: clean(low >= 0 ? Math.max(0, least) : least), most: clean(most), step: clean(step) };
}

/**
 * The distance of gridlines that run through each of the bounds of an axis from 0.
 *
 * @returns Null where no even distance does with at most ten lines.
 */
export function stepThrough(cuts: readonly number[], most: number): number | null {
  for (let lines = 2; lines <= 10; lines++) {
    const step = most / lines;
    // Thirds are written as 33.33 and 66.67.
    const isOn = (cut: number) => Math.abs(cut / step - Math.round(cut / step)) < 0.002;
    if (cuts.every(isOn)) return clean(step);
  }
  return null;
}

/** Number format for amounts of a size: millions and thousands as such. */
export function amountFormat(largest: number): string {
  if (largest >= 1e9) return '#,##0.0,,,"bn"';
  if (largest >= 1e6) return '#,##0.0,,"m"';
  return largest >= 1e4 ? '#,##0,"k"' : "#,##0";
}
