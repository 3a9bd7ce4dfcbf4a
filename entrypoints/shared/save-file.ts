/** Hands a file to the browser's downloads. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The download has taken its copy once the click is over; a moment's grace for slow disks.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
