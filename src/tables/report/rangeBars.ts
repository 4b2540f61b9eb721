import type { Cell } from "../column";
import { brandColour, brandTint } from "./chart";
import type { Block, BlockChart } from "./layOut";
import { amountFormat, scaleAround } from "./scale";

/** A bar from low to high with a mark between. */
export interface RangeBar {
  readonly name: string;
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

/** What a block of range bars says. */
export interface RangeWords {
  /** Of its Excel table. */
  readonly name: string;
  readonly title: string;
  readonly chartTitle: string;
  /** What one bar is. */
  readonly bar: string;
  readonly axis: string;
}

/** Bars stand on an invisible one that reaches up to their low end, which only works above 0. */
function chartOf(bars: readonly RangeBar[], { chartTitle, axis }: RangeWords): BlockChart | null {
  if (bars.some(({ low }) => low < 0)) return null;
  const ends = bars.flatMap(({ low, high }) => [low, high]);
  return {
    kind: "stackedBar",
    title: chartTitle,
    categoryAxis: { title: "", isReversed: true },
    valueAxis: { title: axis, ...scaleAround(ends), format: amountFormat(Math.max(...ends)) },
    series: [{ colour: null }, { colour: brandTint }, { colour: brandColour }],
    gap: 50,
    from: 0,
    columns: 4,
    rows: bars.length,
    height: Math.max(12, bars.length + 8),
  };
}

/** Ranges as a stacked bar chart above the numbers: the colours meet at the value. */
export function rangeBlock(bars: readonly RangeBar[], words: RangeWords): Block {
  const money = (header: string) => ({ header, type: "money" }) as const;
  return {
    name: words.name,
    title: words.title,
    columns: [
      { header: words.bar, type: "text" },
      ...["Low", "Low to value", "Value to high", "Value", "High"].map(money),
    ],
    rows: bars.map(({ name, low, value, high }): Cell[] => [name, low, value - low, high - value, value, high]),
    chart: chartOf(bars, words),
  };
}
