/** A value found from raw facts, or why there is none. */
export interface Derived {
  /** 0 to 100 unless its function says otherwise; null where the facts do not suffice. */
  readonly value: number | null;
  /** How it was found, or what is missing; a phrase for people. */
  readonly reason: string;
  readonly warnings: readonly string[];
}

export const found = (value: number, reason: string, warnings: readonly string[] = []): Derived => ({
  value,
  reason,
  warnings,
});
export const missing = (reason: string, warnings: readonly string[] = []): Derived => ({
  value: null,
  reason,
  warnings,
});

/** A number as people read it in a sentence: one decimal at most. */
export const inWords = (value: number): string => String(Number(value.toFixed(1)));

/** Parts of a reason, with their names: those found with their value, the others as missing. */
export const partsInWords = (parts: Readonly<Record<string, Derived>>): string =>
  Object.entries(parts)
    .map(([name, { value, reason }]) =>
      value === null ? `${name} missing: ${reason}` : `${name} ${inWords(value)} (${reason})`,
    )
    .join("; ");
