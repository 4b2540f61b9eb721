/** Excel takes A1 and R1C1 for cells. */
const looksLikeCell = /^([a-z]{1,3}\d{1,7}|r\d*c\d*)$/i;

const isLegal = (name) => /^[a-z][\w.]{2,127}$/i.test(name) && !looksLikeCell.test(name);

function parameterFaults(id, parameters) {
  const lastRequired = parameters.findLastIndex(({ optional, repeating }) => !optional && !repeating);
  return parameters.flatMap(({ name, description, optional }, i) => [
    ...(description ? [] : [`${id}: parameter ${name} must have a description`]),
    ...(optional && i < lastRequired ? [`${id}: optional parameter ${name} must come after those required`] : []),
  ]);
}

/** What is wrong with functions.json. */
export function functionFaults({ allowErrorForDataTypeAny, functions }) {
  const ids = functions.map(({ id }) => id.toUpperCase());
  return [
    ...(allowErrorForDataTypeAny === true
      ? []
      : ["functions.json must say allowErrorForDataTypeAny, or functions never see an error cell"]),
    ...(functions.length > 0 ? [] : ["functions.json must have functions"]),
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `function id ${id} must be unique`),
    ...functions.flatMap(({ id, name, description, parameters }) => [
      ...[id, name]
        .filter((given) => !isLegal(given))
        .map((given) => `function name "${given}" must be 3 to 128 letters, digits, _ and . and not look like a cell`),
      ...(description ? [] : [`${id} must have a description`]),
      ...parameterFaults(id, parameters),
    ]),
  ];
}
