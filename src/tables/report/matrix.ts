import type { Overrides } from "../../engine";
import type { Axis, Matrix, Place } from "../matrix";
import type { Table } from "../table";
import { type ChartAxis, distinctColours } from "./chart";
import { type Block, layOut } from "./layOut";
import { capitalized, type ReportPart } from "./part";
import { factsOf, rankedRows, reportedTable, type ScoredRow } from "./reportSource";
import { scaleAround, stepThrough } from "./scale";

interface Placed extends ScoredRow {
  readonly across: number;
  readonly up: number;
  readonly cell: string;
}

const levelOf = (value: number, cuts: readonly number[]): number => cuts.filter((cut) => value >= cut).length;

/** What the matrix says of a place. */
function cellAt({ across, up, cells }: Matrix, overrides: Overrides, place: { across: number; up: number }): string {
  const upCuts = up.cuts(overrides);
  const row = cells[upCuts.length - levelOf(place.up, upCuts)];
  return row?.[levelOf(place.across, across.cuts(overrides))] ?? "";
}

function placedRows(matrix: Matrix, overrides: Overrides, rows: readonly ScoredRow[]): readonly Placed[] {
  return rows.flatMap((row): Placed[] => {
    const { across = null, up = null }: Partial<Place> = row.result.place ?? {};
    if (across === null || up === null) return [];
    return [{ ...row, across, up, cell: cellAt(matrix, overrides, { across, up }) }];
  });
}

const inWords = (value: number, { unit }: Axis): string =>
  unit === "fraction" ? `${Number((100 * value).toFixed(2))} %` : String(Number(value.toFixed(2)));

/** The axis with the bounds of its levels: as gridlines where they are evenly apart, and always in words. */
function axisOf(axis: Axis, overrides: Overrides, values: readonly number[]): ChartAxis {
  const cuts = axis.cuts(overrides);
  const title = `${axis.label}: Medium from ${inWords(cuts[0] ?? 0, axis)}, High from ${inWords(cuts[1] ?? 0, axis)}`;
  // A share that is small everywhere would lie on the edge of an axis up to the largest possible.
  const most = axis.unit === "points" ? axis.most : Math.min(axis.most, scaleAround([0, ...cuts, ...values]).most);
  const step = stepThrough(cuts, most);
  return {
    title,
    least: 0,
    most,
    format: axis.unit === "fraction" ? "0%" : "0",
    ...(step === null ? {} : { step }),
  };
}

const typeOf = ({ unit }: Axis) => (unit === "fraction" ? "fraction" : "points");

function blockOf(table: Table, matrix: Matrix, overrides: Overrides, placed: readonly Placed[]): Block {
  const { across, up, cells } = matrix;
  // From the best corner on.
  const kinds = [...new Set(cells.flatMap((row) => row.toReversed()))].filter((cell) =>
    placed.some((row) => row.cell === cell),
  );
  return {
    name: `${capitalized(table.row)}Matrix`,
    title: null,
    columns: [
      { header: "Name", type: "text" },
      { header: across.label, type: typeOf(across) },
      ...kinds.map((cell) => ({ header: cell, type: typeOf(up) }) as const),
      { header: "Outcome", type: "text" },
    ],
    // One column of heights a cell of the matrix, so that each is a series with a colour of its own.
    rows: placed.map((row) => [
      row.name,
      row.across,
      ...kinds.map((cell) => (row.cell === cell ? row.up : null)),
      row.cell,
    ]),
    chart: {
      kind: "scatter",
      title: `${table.name}: ${up.label} × ${across.label}`,
      categoryAxis: axisOf(across, overrides, placed.map((row) => row.across)), // prettier-ignore
      valueAxis: axisOf(up, overrides, placed.map((row) => row.up)), // prettier-ignore
      series: kinds.map((_, k) => ({ colour: distinctColours[k % distinctColours.length] ?? null })),
      from: 1,
      columns: kinds.length + 1,
      rows: placed.length,
      height: 22,
    },
  };
}

/** The rows of a table in its matrix: a point each, coloured by the cell it lies in. */
export const matrixPart = (table: Table, matrix: Matrix): ReportPart => {
  const title = `${matrix.up.label} × ${matrix.across.label}`;
  return {
    id: `matrix-${table.name}`,
    title,
    needs: [table.name],
    make: (source) => {
      const reported = reportedTable(source, table.name);
      const { overrides } = source.setting;
      const placed = reported ? placedRows(matrix, overrides, rankedRows(reported)) : [];
      if (!reported || placed.length === 0) return null;
      const name = `${capitalized(table.row)} matrix`;
      const facts = factsOf(
        source,
        `${placed.length} of ${reported.rows.length} have both`,
        `from the sheet ${reported.sheet}`,
      );
      return layOut({ name, heading: title, facts }, [blockOf(table, matrix, overrides, placed)]);
    },
  };
};
