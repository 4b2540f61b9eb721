import { type Command, registries, UIPlugin } from "@odoo/o-spreadsheet";

/** What the host wants to know of, and have done in, the spreadsheet. */
export interface SpreadsheetHooks {
  /** A revision has been recorded that can be undone by itself. */
  revised(): void;
  /** A command is about to be carried out; its content may still be changed. */
  before(command: Command): void;
  /** A command has been carried out. */
  after(command: Command): void;
}

/** Name under which a model is given its hooks. */
export const hooksKey = "tandemHooks";

/** A command of our own: everything done while it runs is one revision, one recalculation and one repaint. */
export interface BatchCommand {
  readonly type: "TANDEM_BATCH";
  readonly run: () => void;
}

type PluginConfig = ConstructorParameters<typeof UIPlugin>[0];

/** Lets the host into the spreadsheet. */
class HostPlugin extends UIPlugin {
  private readonly hooks: SpreadsheetHooks | undefined;

  constructor(config: PluginConfig) {
    super(config);
    this.hooks = config.custom[hooksKey] as SpreadsheetHooks | undefined;
    config.session.on("new-local-state-update", this, () => this.hooks?.revised());
  }

  override beforeHandle(command: Command): void {
    this.hooks?.before(command);
  }

  override handle(command: Command | BatchCommand): void {
    if (command.type === "TANDEM_BATCH") command.run();
    else this.hooks?.after(command);
  }
}

if (!registries.featurePluginRegistry.contains("tandemHost")) {
  registries.featurePluginRegistry.add("tandemHost", HostPlugin);
}
