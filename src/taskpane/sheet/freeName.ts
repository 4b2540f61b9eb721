/** A name that nothing else has: the wanted one, or that with a number, cut where both would be too long. */
export function freeName(wanted: string, taken: readonly string[], join: string, longest = 31): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted.slice(0, longest);
  for (let n = 2; used.has(name.toLowerCase()); n++) {
    const end = `${join}${n}`;
    name = `${wanted.slice(0, longest - end.length)}${end}`;
  }
  return name;
}

/** Gives names one after the other, none twice. */
export function namer(taken: readonly string[], join: string, longest?: number): (wanted: string) => string {
  const given: string[] = [];
  return (wanted) => {
    const name = freeName(wanted, [...taken, ...given], join, longest);
    given.push(name);
    return name;
  };
}
