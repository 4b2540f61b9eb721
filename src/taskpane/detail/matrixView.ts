import { html, nothing, type TemplateResult } from "lit-html";
import { words } from "../words";
import type { PlacedAxis, PlacedMatrix } from "./explained";

const texts = words.detail;

/** Which of the three parts of an axis a value lies in, and how far through it, as a share. */
interface Spot {
  readonly part: number;
  readonly through: number;
}

function spotOn({ value, bounds }: PlacedAxis): Spot | null {
  if (value === null) return null;
  const part = Math.max(0, Math.min(bounds.length - 2, bounds.filter((bound) => value >= bound).length - 1));
  const [low = 0, high = 1] = bounds.slice(part, part + 2);
  return { part, through: high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0 };
}

/** The cell that a row lies in, counted from the top left. */
interface CellSpot {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

function cellSpot({ across, up, cells }: PlacedMatrix): CellSpot | null {
  const [x, y] = [spotOn(across), spotOn(up)];
  if (!x || !y) return null;
  return { row: cells.length - 1 - y.part, column: x.part, x: x.through, y: 1 - y.through };
}

const percent = (share: number): string => `${10 + 80 * share}%`;

const dot = (spot: CellSpot, look: "now" | "before") =>
  html`<svg class="dot ${look}" aria-hidden="true"><circle cx=${percent(spot.x)} cy=${percent(spot.y)} r="6" /></svg>`;

const isAt = (spot: CellSpot | null, row: number, column: number): spot is CellSpot =>
  spot?.row === row && spot.column === column;

const textAt = ({ cells }: PlacedMatrix, spot: CellSpot | null): string | null =>
  spot && (cells[spot.row]?.[spot.column] ?? null);

const axisText = ({ label, unit, value }: PlacedAxis): string =>
  texts.axis(label, value === null ? texts.missing : unit === "points" ? words.points(value) : words.percent(value));

/** Where the row lies, in words. */
function placeText(matrix: PlacedMatrix, name: string): string {
  const cell = textAt(matrix, cellSpot(matrix));
  const { across, up } = matrix;
  if (cell === null)
    return texts.notPlaced(texts.and([up, across].filter(({ value }) => value === null).map(({ label }) => label)));
  return `${texts.youAreHere(name, cell)} ${axisText(up)}, ${axisText(across)}.`;
}

const levels = texts.levels;

/** A matrix with the row as a dot in it, and while ratings are tried, hollow, where it was before. */
export function matrixView(matrix: PlacedMatrix, before: PlacedMatrix | null, name: string): TemplateResult {
  const now = cellSpot(matrix);
  const was = before && cellSpot(before);
  const wasText = before && textAt(before, was);
  const isMoved = was && (was.x !== now?.x || was.y !== now.y || was.row !== now.row || was.column !== now.column);
  const cell = (text: string, row: number, column: number) =>
    html`<td class=${isAt(now, row, column) ? "here" : ""}>
      ${isMoved && isAt(was, row, column) ? dot(was, "before") : nothing}
      ${isAt(now, row, column) ? dot(now, "now") : nothing}
      <span>${text}</span>
    </td>`;
  return html`<section>
    <h3>${texts.matrix(matrix.title)}</h3>
    <table class="matrix">
      <caption class="unseen">
        ${matrix.up.label}, ${matrix.across.label}
      </caption>
      <thead>
        <tr>
          <td></td>
          ${levels.map((level) => html`<th scope="col">${level}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${matrix.cells.map(
          (row, r) =>
            html`<tr>
              <th scope="row"><span>${levels.toReversed()[r]}</span></th>
              ${row.map((text, c) => cell(text, r, c))}
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="faint matrix-axes"><span>↑ ${matrix.up.label}</span> <span>${matrix.across.label} →</span></p>
    <p>
      ${placeText(matrix, name)}
      ${wasText !== null && wasText !== textAt(matrix, now) ? texts.wasHere(wasText) : nothing}
    </p>
  </section>`;
}
