import { browser } from 'wxt/browser';

interface Sidebar {
  readonly sidebarAction?: { open(): Promise<void> };
}

/** Opens the side panel; call it at once in a click's handler, both browsers want the gesture. */
export function openPanel(tab: number): Promise<void> {
  const { sidebarAction } = browser as Sidebar;
  return sidebarAction ? sidebarAction.open() : browser.sidePanel.open({ tabId: tab });
}
