import { invalidArgument, itemNotFound } from "./hostError";

/**
 * An object that the add-in can reach. Its getters, setters and methods bear the names that cross the wire (`RowCount`, `GetCell`);
 * `className` is the class on the add-in's side.
 */
export abstract class HostObject {
  abstract readonly className: string;
}

/** An object that holds others, each with a key. */
export abstract class HostCollection<Item extends HostObject = HostObject> extends HostObject {
  abstract readonly Items: readonly Item[];

  /** What an item goes by; any of them finds it, whatever their case. */
  protected abstract keysOf(item: Item): readonly (string | number)[];

  get Count(): number {
    return this.Items.length;
  }

  GetCount(): number {
    return this.Items.length;
  }

  GetItemAt(index: number): Item {
    const item = this.Items[index];
    if (!item) throw invalidArgument();
    return item;
  }

  GetItemOrNullObject(key: string | number): Item | null {
    const wanted = String(key).toLowerCase();
    return this.Items.find((item) => this.keysOf(item).some((own) => String(own).toLowerCase() === wanted)) ?? null;
  }

  GetItem(key: string | number): Item {
    const item = this.GetItemOrNullObject(key);
    if (!item) throw itemNotFound();
    return item;
  }
}
