/**
 * A column in which people rate a criterion themselves.
 *
 * @param aliases Headers under which it may come, the criterion's own name among them where that is no computed column of another kind.
 */
export const ratingColumn = <A extends readonly string[]>(criterion: string, ...aliases: A) =>
  ({
    header: `${criterion} rating`,
    type: "points",
    unit: "0 to 100",
    range: [0, 100],
    description: `Your own rating of ${criterion.toLowerCase()}; it replaces what would be derived`,
    ...(aliases.length > 0 ? { aliases } : {}),
  }) as const;
