import { EngineError } from "../errors";

/** A ratio of two polynomials, their coefficients from the highest power down. */
interface Ratio {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

const centre: Ratio = {
  above: [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  below: [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
};

const tail: Ratio = {
  above: [
    7.745450142783414e-4, 2.2723844989269184e-2, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  below: [
    1.0507500716444169e-9, 5.475938084995345e-4, 1.5198666563616457e-2, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
};

const farTail: Ratio = {
  above: [
    2.0103343992922881e-7, 2.7115555687434876e-5, 1.2426609473880784e-3, 2.6532189526576124e-2, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  below: [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 7.868691311456133e-4, 1.4875361290850615e-2,
    0.1369298809227358, 0.599832206555888, 1,
  ],
};

const polynomial = (coefficients: readonly number[], r: number): number =>
  coefficients.reduce((total, coefficient) => total * r + coefficient, 0);

const ratioAt = ({ above, below }: Ratio, r: number): number => polynomial(above, r) / polynomial(below, r);

/**
 * Quantile of the standard normal distribution: the z below which a share p of it lies.
 *
 * z = Φ⁻¹(p), by three rational approximations: one for the centre (|p − 0.5| ≤ 0.425), two for the tails. To about 1e-15 of z.
 *
 * @param p Above 0 and below 1.
 * @returns From about −38 to about 8.2; 0 for p = 0.5.
 * @throws {EngineError} `invalid-input` if p is not above 0 and below 1.
 * @see Wichura, Algorithm AS 241: The Percentage Points of the Normal Distribution, Applied Statistics 37 (1988), 477-484, PPND16.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new EngineError("invalid-input", `p must be above 0 and below 1, got ${p}`);
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratioAt(centre, 0.180625 - q * q);
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const z = r <= 5 ? ratioAt(tail, r - 1.6) : ratioAt(farTail, r - 5);
  return q < 0 ? -z : z;
}
