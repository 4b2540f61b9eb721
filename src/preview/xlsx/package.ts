import { FileError, type WorkbookParts } from "../../files";

/** Namespace of the parts that say what is on the sheets. */
export const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What a part refers to. */
export interface Relationship {
  readonly type: string;
  /** Path of the part in the package. */
  readonly target: string;
}

/** A sheet as the workbook lists it. */
export interface SheetPart {
  readonly name: string;
  readonly path: string;
}

/** Elements of a part by their name, whatever prefix the file gives their namespace. */
export const elementsOf = (parent: Element | Document, name: string): readonly Element[] => [
  ...parent.getElementsByTagNameNS("*", name),
];

/** Children of an element by their name. */
export const childOf = (parent: Element, name: string): Element | undefined =>
  [...parent.children].find(({ localName }) => localName === name);

function absolute(from: string, target: string): string {
  const folder = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") folder.pop();
    else if (step !== "" && step !== ".") folder.push(step);
  }
  return folder.join("/");
}

const decoder = new TextDecoder("utf-8", { fatal: true });

/** A workbook's parts; those in XML are parsed when they are first asked for, and can be changed. */
export class Package {
  private readonly documents = new Map<string, Document>();

  constructor(readonly parts: WorkbookParts) {}

  has(path: string): boolean {
    return this.parts.has(path);
  }

  /** @throws {FileError} `damaged` if there is no such part, or it is not XML. */
  document(path: string): Document {
    const known = this.documents.get(path);
    if (known) return known;
    const bytes = this.parts.get(path);
    if (!bytes) throw new FileError("damaged", `the workbook must have a part ${path}, but has none`);
    const document = parsed(path, textOf(path, bytes));
    this.documents.set(path, document);
    return document;
  }

  /** The text of a part as it is now. */
  text(path: string): string {
    const document = this.documents.get(path);
    return document ? new XMLSerializer().serializeToString(document) : textOf(path, this.parts.get(path)!);
  }

  /** What a part refers to, by the id it uses. */
  relationships(path: string): ReadonlyMap<string, Relationship> {
    const at = path.lastIndexOf("/") + 1;
    const list = `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
    if (!this.has(list)) return new Map();
    const entries = elementsOf(this.document(list), "Relationship").map((node): [string, Relationship] => {
      const type = (node.getAttribute("Type") ?? "").split("/").at(-1)!;
      return [node.getAttribute("Id") ?? "", { type, target: absolute(path, node.getAttribute("Target") ?? "") }];
    });
    return new Map(entries);
  }

  /** Paths of the parts of a type that a part refers to, in its order. */
  related(path: string, type: string): readonly string[] {
    return [...this.relationships(path).values()].filter((other) => other.type === type).map(({ target }) => target);
  }

  /** Path of the part that lists the sheets. */
  get workbook(): string {
    const found = [...this.relationships("").values()].find(({ type }) => type === "officeDocument");
    if (!found) throw new FileError("damaged", "the file must be a workbook, but has no part that lists its sheets");
    return found.target;
  }

  /** The worksheets in the order in which a person sees them. */
  sheets(): readonly SheetPart[] {
    const path = this.workbook;
    const related = this.relationships(path);
    return elementsOf(this.document(path), "sheet").flatMap((node) => {
      const target = related.get(node.getAttributeNS(relationships, "id") ?? "");
      return target?.type === "worksheet" ? [{ name: node.getAttribute("name") ?? "", path: target.target }] : [];
    });
  }
}

function textOf(path: string, bytes: Uint8Array): string {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch (error) {
    throw new FileError("damaged", `the part ${path} must be text in UTF-8, but is not`, { cause: error });
  }
  // No workbook has one, and entities could unfold to more than the machine holds.
  if (/<!DOCTYPE/i.test(text.slice(0, 10_000))) {
    throw new FileError("damaged", `the part ${path} must have no document type declaration`);
  }
  return text;
}

function parsed(path: string, text: string): Document {
  const document = new DOMParser().parseFromString(text, "text/xml");
  if (document.getElementsByTagName("parsererror").length > 0) {
    throw new FileError("damaged", `the part ${path} must be well-formed XML, but is not`);
  }
  return document;
}
