/**
 * Draws, and where that took away what the person had just pressed, moves the focus to the heading of what came in its place. Otherwise the
 * focus stays: nobody is moved who has not acted.
 */
export function keepFocus(draw: () => void): void {
  const before = document.activeElement;
  draw();
  const isGone = before !== null && before !== document.body && !before.isConnected;
  if (isGone && document.hasFocus()) document.getElementById("screen-title")?.focus();
}
