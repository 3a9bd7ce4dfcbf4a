import type { Event, Role } from '../../corpus/corpus';
import type { Deed } from '../reading/deeds';
import type { Entity } from '../reading/entities';
import type { Vocabulary } from '../reading/vocabulary';

/** How the one who takes part on the page stands to the one in the corpus. */
export type RoleFit = 'same' | 'swapped' | 'other' | 'silent' | 'free';

function fitParty(entity: Entity, party: string, { parties }: Vocabulary): RoleFit {
  if (entity.parties.includes(party)) return 'same';
  if (entity.parties.length > 0) {
    const opponents = parties.get(party)?.opponents ?? [];
    return entity.parties.some((id) => opponents.includes(id)) ? 'swapped' : 'other';
  }
  return entity.foreign ? 'other' : 'silent';
}

const fitsGroups = (entity: Entity, groups: readonly string[]): boolean =>
  groups.length === 0 || entity.groups.length === 0 || entity.groups.some((id) => groups.includes(id));

/** Compares one who takes part; `free` where the corpus claim leaves it open. */
export function fitRole(entity: Entity | null, role: Role | null, vocabulary: Vocabulary): RoleFit {
  if (!role) return 'free';
  if (!entity) return role.tacit ? 'free' : role.party === null ? 'other' : 'silent';
  if (!fitsGroups(entity, role.groups)) return 'other';
  if (role.party !== null) {
    const fit = fitParty(entity, role.party, vocabulary);
    if (fit === 'silent' && role.tacit) return 'free';
    // To turn a claim round takes as much as to state it: the group must be said.
    return fit === 'swapped' && role.groups.length > 0 && entity.groups.length === 0 ? 'other' : fit;
  }
  return entity.groups.some((id) => role.groups.includes(id)) ? 'free' : 'other';
}

/** How the sides of a deed stand to those of an event. */
export type SidesFit = 'same' | 'swapped' | 'open' | 'silent' | 'other';

/** The sides of a deed against those of an event: all as there, all swapped, not said, or neither. */
export function fitSides(
  deed: Deed,
  event: Event,
  vocabulary: Vocabulary,
): { fit: SidesFit; silent: number } {
  const fits = [fitRole(deed.who, event.who, vocabulary), fitRole(deed.whom, event.whom, vocabulary)];
  const has = (fit: RoleFit): boolean => fits.includes(fit);
  const silent = fits.filter((fit) => fit === 'silent').length;
  if (has('other') || (has('same') && has('swapped'))) return { fit: 'other', silent };
  if (has('same')) return { fit: 'same', silent };
  if (has('swapped')) return { fit: 'swapped', silent };
  return { fit: silent > 0 ? 'silent' : 'open', silent };
}
