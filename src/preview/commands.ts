/** What pressing a command does: shows the pane, or runs a function that the add-in has associated. */
export type CommandAction = { readonly kind: "pane" } | { readonly kind: "function"; readonly name: string };

/** A command of the add-in, as its manifest describes it to Excel. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly tooltip: string;
  readonly icon: string | null;
  readonly action: CommandAction;
}

/** Commands under one button or in one group. */
export interface CommandGroup {
  readonly id: string;
  readonly label: string;
  readonly tooltip: string;
  readonly icon: string | null;
  readonly commands: readonly Command[];
}

/** Everything that the add-in adds to Excel's ribbon and to its cell menu. */
export interface Commands {
  readonly ribbon: readonly { readonly label: string; readonly items: readonly (Command | CommandGroup)[] }[];
  readonly cellMenu: readonly (Command | CommandGroup)[];
}

const anyNamespace = "*";

const descendants = (parent: Element | Document, name: string): readonly Element[] => [
  ...parent.getElementsByTagNameNS(anyNamespace, name),
];

const children = (parent: Element | undefined, name: string): readonly Element[] =>
  [...(parent?.children ?? [])].filter(({ localName }) => localName === name);

const typeOf = (node: Element): string =>
  node.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type") ?? "";

/** Reads a manifest; where its pages are, `base` says. */
class ManifestReader {
  private readonly resources: ReadonlyMap<string, string>;
  private readonly pages: string;

  constructor(
    private readonly manifest: Document,
    private readonly base: string,
  ) {
    const named = ["Image", "Url", "String"].flatMap((name) => descendants(manifest, name));
    this.resources = new Map(
      named.map((node) => [node.getAttribute("id") ?? "", node.getAttribute("DefaultValue") ?? ""]),
    );
    const page = [...this.resources.values()].find((value) => value.endsWith("/taskpane.html")) ?? "";
    this.pages = page.slice(0, page.lastIndexOf("/") + 1);
  }

  read(): Commands {
    const surfaces = descendants(this.manifest, "ExtensionPoint");
    const groups = surfaces
      .filter((node) => typeOf(node) === "PrimaryCommandSurface")
      .flatMap((node) => descendants(node, "Group"));
    const menus = surfaces
      .filter((node) => typeOf(node) === "ContextMenu")
      .flatMap((node) => descendants(node, "OfficeMenu"));
    return {
      ribbon: groups.map((group) => ({
        label: this.text(group, "Label"),
        items: this.controls(group).map((item) => ({
          ...item,
          icon: item.icon === this.icon(group) ? null : item.icon,
        })),
      })),
      cellMenu: menus
        .filter((menu) => menu.getAttribute("id") === "ContextMenuCell")
        .flatMap((menu) => this.controls(menu)),
    };
  }

  private controls(parent: Element): (Command | CommandGroup)[] {
    return children(parent, "Control").map((control) =>
      typeOf(control) === "Menu"
        ? {
            ...this.face(control),
            commands: children(children(control, "Items")[0], "Item").map((item) => this.command(item)),
          }
        : this.command(control),
    );
  }

  private command(node: Element): Command {
    const action = children(node, "Action")[0];
    const name = children(action, "FunctionName")[0]?.textContent.trim();
    return { ...this.face(node), action: name ? { kind: "function", name } : { kind: "pane" } };
  }

  private face(node: Element) {
    return {
      id: node.getAttribute("id") ?? "",
      label: this.text(node, "Label"),
      tooltip: this.text(children(node, "Supertip")[0], "Description"),
      icon: this.icon(node),
    };
  }

  private text(parent: Element | undefined, name: string): string {
    const resource = children(parent, name)[0]?.getAttribute("resid") ?? "";
    return this.resources.get(resource) ?? resource;
  }

  private icon(node: Element): string | null {
    const images = children(children(node, "Icon")[0], "Image");
    const image = images.find((candidate) => candidate.getAttribute("size") === "32") ?? images[0];
    const url = this.resources.get(image?.getAttribute("resid") ?? "");
    if (!url) return null;
    return this.pages !== "" && url.startsWith(this.pages) ? this.base + url.slice(this.pages.length) : null;
  }
}

/**
 * Reads an add-in's manifest.
 *
 * @param base Where the add-in's files are served here; icons that the manifest has elsewhere are left out.
 */
export function readCommands(manifest: string, base: string): Commands {
  return new ManifestReader(new DOMParser().parseFromString(manifest, "text/xml"), base).read();
}
