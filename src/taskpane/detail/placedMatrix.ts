import type { Axis, Matrix, Place, Setting } from "../../tables";
import type { PlacedAxis, PlacedMatrix } from "./explained";

/** An axis with its bounds as the assumptions have them. */
const placedAxis = ({ label, unit, most, cuts }: Axis, value: number | null, { overrides }: Setting): PlacedAxis => ({
  label,
  unit,
  value,
  bounds: [0, ...cuts(overrides), most],
});

/** A matrix with a row in it. */
export const placedMatrix = ({ title, across, up, cells }: Matrix, place: Place, setting: Setting): PlacedMatrix => ({
  title,
  across: placedAxis(across, place.across, setting),
  up: placedAxis(up, place.up, setting),
  cells,
});
