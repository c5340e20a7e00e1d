import type { RoomUse } from './room-uses';

export type Language = 'en' | 'de' | 'fr' | 'es' | 'it' | 'sl' | 'fi';

const ORDER: readonly RoomUse[] = [
  'living',
  'bedroom',
  'kitchen',
  'bathroom',
  'toilet',
  'hall',
  'corridor',
  'storage',
  'utility',
  'office',
  'meeting',
  'pantry',
  'server',
  'reception',
  'waiting',
  'operatory',
  'sterilization',
  'xray',
  'laboratory',
  'staff',
  'washroom',
  'stair',
  'shaft',
];

/** Names in the order above. They use only characters of WinAnsi. */
const NAMES: Record<Language, string> = {
  en: 'Living Room,Bedroom,Kitchen,Bathroom,WC,Hall,Corridor,Store,Utility,Office,Meeting Room,Pantry,Server Room,Reception,Waiting,Operatory,Sterilization,X-Ray,Laboratory,Staff,Washroom,Stair,Shaft',
  de: 'Wohnen,Schlafen,Küche,Bad,WC,Diele,Flur,Abstellraum,Hauswirtschaft,Büro,Besprechung,Teeküche,Serverraum,Empfang,Warten,Behandlung,Steri,Röntgen,Labor,Personal,Waschraum,Treppe,Schacht',
  fr: 'Séjour,Chambre,Cuisine,Salle de bains,WC,Entrée,Couloir,Rangement,Buanderie,Bureau,Salle de réunion,Office,Local serveur,Accueil,Attente,Soins,Stérilisation,Radiologie,Laboratoire,Personnel,Sanitaires,Escalier,Gaine',
  es: 'Salón,Dormitorio,Cocina,Baño,Aseo,Recibidor,Pasillo,Trastero,Lavadero,Despacho,Sala de reuniones,Office,Sala de servidores,Recepción,Espera,Consulta,Esterilización,Rayos X,Laboratorio,Personal,Aseos,Escalera,Patinillo',
  it: 'Soggiorno,Camera,Cucina,Bagno,WC,Ingresso,Corridoio,Ripostiglio,Lavanderia,Ufficio,Sala riunioni,Cucinino,Sala server,Reception,Attesa,Ambulatorio,Sterilizzazione,Radiologia,Laboratorio,Personale,Servizi,Scala,Cavedio',
  sl: 'Dnevna soba,Spalnica,Kuhinja,Kopalnica,WC,Predsoba,Hodnik,Shramba,Utility,Pisarna,Sejna soba,Kuhinja,Strežnik,Recepcija,Cakalnica,Ordinacija,Sterilizacija,Rentgen,Laboratorij,Osebje,Sanitarije,Stopnice,Jašek',
  fi: 'Olohuone,Makuuhuone,Keittiö,Kylpyhuone,WC,Eteinen,Käytävä,Varasto,Kodinhoito,Toimisto,Neuvottelu,Taukotila,Palvelin,Aula,Odotus,Hoitohuone,Välinehuolto,Röntgen,Laboratorio,Henkilökunta,Pesuhuone,Porras,Hormi',
};

export const LANGUAGES = Object.keys(NAMES) as Language[];

export function roomName(use: RoomUse, language: Language): string {
  return NAMES[language].split(',')[ORDER.indexOf(use)];
}
