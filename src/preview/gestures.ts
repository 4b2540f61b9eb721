const gestures = ["pointerdown", "keydown"] as const;

/** Tells of everything that a person does in a window, before anything else hears of it. */
export function followGestures(window: Window, onGesture: () => void): void {
  for (const gesture of gestures) window.addEventListener(gesture, onGesture, { capture: true });
}
