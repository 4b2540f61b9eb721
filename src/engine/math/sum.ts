/**
 * Sum that keeps the digits a plain loop loses (Neumaier's compensated summation).
 *
 * The result is as good as if the addition had been done with twice the digits, so 1 + 1e100 + 1 - 1e100 is 2.
 *
 * @param values Numbers to add; none gives 0.
 * @returns Their sum, in their unit.
 * @see Neumaier, Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54 (1974), 39-51.
 */
export function sum(values: Iterable<number>): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}
