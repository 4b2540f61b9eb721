import { HostObject } from "./hostObject";

/** office.js tells this one that it can take commands. */
class AddinService extends HostObject {
  readonly className = "AddinInternalService";

  constructor(private readonly onReady: () => void) {
    super();
  }

  NotifyActionHandlerReady(): void {
    this.onReady();
  }
}

/** Shows and hides the task pane: `Office.addin.showAsTaskpane()` and `hide()`. */
class AppRuntimeService extends HostObject {
  readonly className = "AppRuntimeService";
  private state = "Background";

  constructor(private readonly onShown: (shown: boolean) => void) {
    super();
  }

  GetAppRuntimeState(): string {
    return this.state;
  }

  SetAppRuntimeState(state: string): void {
    this.state = state;
    this.onShown(state === "Visible");
  }
}

/** The custom functions' runtime tells this one that it is there. Cells call the functions directly, so it has no more to say. */
class CustomFunctionsService extends HostObject {
  readonly className = "CustomFunctions";
  isReady = false;

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.isReady = true;
  }
}

/** What the host wants to hear from the services. */
export interface ServiceListeners {
  readonly onReady: () => void;
  readonly onPane: (shown: boolean) => void;
}

/** The objects that office.js makes by name, beside the workbook. */
export const servicesOf = ({ onReady, onPane }: ServiceListeners): ReadonlyMap<string, HostObject> =>
  new Map<string, HostObject>([
    ["Microsoft.InternalService.AddinInternalService", new AddinService(onReady)],
    ["Microsoft.AppRuntime.AppRuntimeService", new AppRuntimeService(onPane)],
    ["Microsoft.ExcelServices.CustomFunctions", new CustomFunctionsService()],
  ]);
