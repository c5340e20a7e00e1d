/** Captions of the cells of a title block, in the languages of the room lexicon. */
const CAPTIONS: readonly RegExp[] = [
  'projects?|projekt|bauvorhaben|projet|proyecto|progetto|projekt|kohde|obra|job',
  'scales?|massstab|echelle|escala|scala|merilo|mittakaava',
  'dates?|datum|fecha|data|paivays|pvm',
  'drawn|drawn by|gezeichnet|gez|bearbeitet|dessine|dessine par|dibujado|disegnato|risal|piirtanyt|drn',
  'drawing|drawing title|title|plan|planinhalt|plano|tavola|risba|piirustus|contenu|contenido|contenuto|sisalto|content',
  'drawing no|drawing number|dwg no|sheet|sheet no|sheet number|plan nr|plannummer|blatt|blatt nr|plan n|plano n|tav n|st risbe|piir nro',
  'client|owner|bauherr|bauherrschaft|maitre d.ouvrage|cliente|promotor|committente|narocnik|investitor|tilaaja',
  'architects?|architekt|planverfasser|architecte|arquitecto|architetto|arhitekt|arkkitehti|suunnittelija|engineer',
  'checked|checked by|chkd|gepruft|verifie|comprobado|revisado|controllato|pregledal|tarkastanut|approved|approved by',
  'rev|revisions?|index|indice|revision|revizija|muutos|issue|status|phase|fase|faza',
].map((words) => new RegExp(`^(?:${words})(?= ?$|[ :.].*)`, 'u'));

/** Which captions of a title block a text begins with, as numbers; empty for other texts. */
export function titleBlockCaptions(text: string): number[] {
  const plain = text
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[-.º°:’']+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.split(' ').length > 4) return [];
  return CAPTIONS.flatMap((caption, i) => (caption.test(plain) ? [i] : []));
}
