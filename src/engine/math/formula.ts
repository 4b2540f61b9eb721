import { create, parseDependencies, type MathNode } from "mathjs/number";
import { EngineError } from "../errors";

const { parse } = create({ ...parseDependencies });

/** A formula made ready to run: one number for each variable in, one number out. */
export type Formula = (...values: number[]) => number;

type Evaluate = (values: readonly number[]) => number;

/** Long enough for any value function; short enough that parsing it can neither hang nor overflow the stack. */
const longestFormula = 500;

const operators: Readonly<Record<string, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  pow: (a, b) => a ** b,
  unaryMinus: (a) => -a,
  unaryPlus: (a) => a,
  smaller: (a, b) => Number(a < b),
  smallerEq: (a, b) => Number(a <= b),
  larger: (a, b) => Number(a > b),
  largerEq: (a, b) => Number(a >= b),
};

const ofOne: Readonly<Record<string, (value: number) => number>> = {
  abs: Math.abs,
  ceil: Math.ceil,
  exp: Math.exp,
  floor: Math.floor,
  log: Math.log,
  log10: Math.log10,
  round: Math.round,
  sqrt: Math.sqrt,
};

const ofMany: Readonly<Record<string, (...values: number[]) => number>> = { max: Math.max, min: Math.min };

const constants: Readonly<Record<string, number>> = { e: Math.E, pi: Math.PI };

const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

/**
 * Turns the text of a formula into a function, once, so that running it costs no more than a call.
 *
 * Allowed are numbers, the variables, + - * / ^, comparisons, `condition ? a : b`, parentheses, pi, e, and
 * abs, ceil, exp, floor, log, log10, max, min, round, sqrt. Anything else is refused by name: only what is listed can run,
 * so a formula from a stranger's workbook can neither reach the program nor exhaust it.
 *
 * @param text The formula, at most 500 characters, with or without a leading equals sign.
 * @param variables Names the formula may use, in the order in which their values will be given.
 * @throws {EngineError} `invalid-input` if the text is not a formula of that kind; when the result is called, if it has
 * no finite value for the given numbers.
 */
export function compileFormula(text: string, variables: readonly string[]): Formula {
  const refuse = (why: string) => new EngineError("invalid-input", `formula "${text.slice(0, 60)}" ${why}`);
  if (text.length > longestFormula) {
    throw refuse(`must have at most ${longestFormula} characters, got ${text.length}`);
  }

  const build = (node: MathNode): Evaluate => {
    switch (node.type) {
      case "ConstantNode": {
        const { value } = node as MathNode & { value: unknown };
        if (typeof value !== "number") throw refuse(`must hold numbers only, got ${node.toString()}`);
        return () => value;
      }
      case "SymbolNode": {
        const { name } = node as MathNode & { name: string };
        const place = variables.indexOf(name);
        if (place >= 0) return (values) => values[place] ?? NaN;
        const constant = own(constants, name);
        if (constant === undefined) throw refuse(`must use ${variables.join(", ")} only, got ${name}`);
        return () => constant;
      }
      case "ParenthesisNode":
        return build((node as MathNode & { content: MathNode }).content);
      case "ConditionalNode": {
        const { condition, trueExpr, falseExpr } = node as MathNode &
          Record<"condition" | "trueExpr" | "falseExpr", MathNode>;
        const [test, yes, no] = [build(condition), build(trueExpr), build(falseExpr)];
        return (values) => (test(values) ? yes(values) : no(values));
      }
      case "OperatorNode": {
        const { fn, args, op } = node as MathNode & { fn: string; args: MathNode[]; op: string };
        const apply = own(operators, fn);
        const [a, b = () => NaN] = args.map(build);
        if (!apply || !a) throw refuse(`must not use the operator ${op}`);
        return (values) => apply(a(values), b(values));
      }
      case "FunctionNode": {
        const { fn, args } = node as MathNode & { fn: MathNode & { name?: string }; args: MathNode[] };
        const name = fn.name ?? fn.toString();
        const [one, many] = [own(ofOne, name), own(ofMany, name)];
        if (!one && !many)
          throw refuse(`must use ${Object.keys({ ...ofOne, ...ofMany }).join(", ")} only, got ${name}`);
        const parts = args.map(build);
        const [first] = parts;
        if (one && first && parts.length === 1) return (values) => one(first(values));
        if (many && first) return (values) => many(...parts.map((part) => part(values)));
        throw refuse(`must give ${name} ${one ? "one number" : "numbers"}, got ${parts.length}`);
      }
      default:
        throw refuse(`must be plain arithmetic, got ${node.toString()}`);
    }
  };

  let tree: MathNode;
  try {
    tree = parse(text.replace(/^\s*=/, ""));
  } catch (error) {
    throw refuse(`cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const evaluate = build(tree);
  return (...values) => {
    const result = evaluate(values);
    if (Number.isFinite(result)) return result;
    const at = variables.map((name, i) => `${name} = ${values[i]}`).join(", ");
    throw refuse(`must give a number, got none at ${at}`);
  };
}
