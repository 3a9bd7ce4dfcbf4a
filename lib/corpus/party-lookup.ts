/** Which party of a corpus a name belongs to ("the Kremlin", "Moscow" and "Russia" are one side). */
export interface PartyLookup {
  /** The id of the party that the whole text names, or null. Case and a leading article make no difference. */
  partyOf(text: string): string | null;
}
