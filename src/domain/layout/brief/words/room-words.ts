import type { RoomType } from '../../../extraction';
import type { RoomWord } from './sense';

/** Name, type and synonyms, all in the singular and with blanks for hyphens. */
type Row = readonly [
  name: string,
  type: RoomType,
  synonyms: string,
  more?: Pick<RoomWord, 'types' | 'seats'>,
];

const inHome = (type: RoomType) => ({ types: { flat: type, house: type } });
const inClinic = (type: RoomType) => ({ types: { clinic: type } });

const HEALTH: readonly Row[] = [
  [
    'Operatory',
    'operatory',
    'op,operatory room,dental operatory,chair,dental chair,dental unit,dental room,surgery,surgery room,dental surgery room,treatment bay,hygiene bay,dental bay,chairside room',
  ],
  [
    'Treatment room',
    'operatory',
    'treatment,procedure room,procedure,minor ot,minor procedure room,treatment cubicle',
    inClinic('exam_room'),
  ],
  ['Hygiene room', 'operatory', 'hygienist room,hygienist'],
  [
    'Consultation room',
    'exam_room',
    'consult,consultation,consulting room,consult room,consultation cabin,consulting cabin,consultation chamber,doctor chamber,doctor room,doctor cabin,doctor consulting room,opd,opd room,counselling room,counseling room',
  ],
  ['Exam room', 'exam_room', 'examination room,exam,examination,triage room,triage,physio room,ecg room'],
  [
    'X-ray',
    'exam_room',
    'x ray room,xray,xray room,rvg room,opg,opg room,opg x ray,cbct,cbct room,imaging,imaging room,radiology,radiology room,radiography room',
  ],
  ['Patient room', 'patient_room', 'ward,inpatient room,day care room'],
  ['Recovery room', 'patient_room', 'recovery,recovery bay,observation room'],
  [
    'Sterilisation',
    'lab',
    'sterilization,sterilisation room,sterilization room,sterilisation area,sterilization area,steri room,steri,cssd,autoclave room,decontamination room,local decontamination unit',
  ],
  [
    'Laboratory',
    'lab',
    'lab,lab room,laboratory room,sample collection,sample collection room,pathology lab',
  ],
  ['Dental laboratory', 'lab', 'dental lab,ceramic lab'],
  ['Pharmacy', 'storage', 'medical store,dispensary,drug store'],
];

const VISITORS: readonly Row[] = [
  [
    'Reception',
    'reception',
    'reception area,reception desk,reception counter,reception room,front desk,front office,welcome desk,help desk,registration,registration desk,check in desk',
  ],
  [
    'Waiting',
    'waiting',
    'waiting room,waiting area,waiting lounge,waiting hall,waiting space,waiting zone,patient lounge,visitor lounge',
  ],
  ['Lounge', 'waiting', 'lounge area', inHome('living_room')],
  [
    'Play area',
    'waiting',
    'kid corner,kid area,kid zone,play room,playroom,child corner,child area,play corner',
  ],
  ['Lobby', 'lobby', 'foyer,atrium'],
  ['Hall', 'lobby', '', inHome('living_room')],
  ['Entrance', 'entrance', 'entrance hall,entrance lobby,entry,vestibule,main door,main entrance,front door'],
];

const WET: readonly Row[] = [
  ['Washroom', 'toilet', 'wash room', inHome('bathroom')],
  ['Toilet', 'toilet', 'lavatory,loo,toilet room,toilet block', inHome('bathroom')],
  ['Restroom', 'toilet', 'rest room,comfort room', inHome('bathroom')],
  ['WC', 'toilet', 'w c,water closet,cloakroom wc'],
  ['Powder room', 'toilet', 'half bath,half bathroom,powder toilet'],
  [
    'Bathroom',
    'toilet',
    'bath,bath room,full bath,full bathroom',
    { types: { flat: 'bathroom', house: 'bathroom', hotel: 'bathroom' } },
  ],
  ['En-suite', 'bathroom', 'ensuite,en suite,ensuite bathroom,en suite bathroom,attached bath'],
  ['Shower', 'shower', 'shower room,shower cubicle'],
];

const STAFF: readonly Row[] = [
  [
    'Pantry',
    'pantry',
    'pantry area,pantry room,tea point,tea room,coffee point,coffee area,coffee corner,coffee bar,kitchenette,tea station',
  ],
  [
    'Break room',
    'pantry',
    'breakroom,break area,breakout area,breakout space,lunch room,lunchroom,staff lounge',
  ],
  ['Staff room', 'office', 'staffroom,teacher room,faculty room,common room,team room'],
  ['Kitchen', 'kitchen', 'kitchen area,modular kitchen,open kitchen,commercial kitchen,show kitchen'],
  [
    'Dining',
    'dining_room',
    'dining room,dining area,dining hall,dining space,eating area,seating area,cafeteria,cafe area,cafe,canteen,breakfast room,breakfast area',
  ],
  ['Store', 'storage', 'store room,storeroom,storage,storage room,storage area,stock room,stockroom,godown'],
  [
    'Storage hall',
    'storage',
    'storage floor,warehouse hall,warehouse area,warehouse floor,racking area,stock area,goods area',
  ],
  [
    'Loading bay',
    'storage',
    'loading area,loading dock,dispatch,dispatch area,dispatch bay,receiving area,receiving bay,unloading area',
  ],
  [
    'Workshop hall',
    'technical',
    'workshop area,workshop floor,work bay,working bay,machine room,machine hall,production hall,production area,assembly area,assembly hall',
  ],
  [
    'Cold room',
    'storage',
    'cold storage,cold store,freezer room,walk in freezer,walk in fridge,walk in cooler',
  ],
  ['Records', 'storage', 'record room,file room,archive,archive room'],
  ['Utility', 'utility', 'utility room,utility area,wash area,cleaner room,cleaner closet,cleaner store'],
  [
    'Janitor',
    'utility',
    'janitor room,janitor closet,housekeeping,housekeeping room,soiled utility,clean utility',
  ],
  ['Laundry', 'laundry', 'laundry room'],
  ['Changing room', 'closet', 'dressing room,fitting room,trial room,changing,staff changing'],
  ['Locker room', 'closet', 'locker,lockers room'],
  ['Plant room', 'technical', 'mechanical room,plant,boiler room,technical room,ahu room,ahu,pump room'],
  ['Compressor room', 'technical', 'compressor,compressor and suction room,suction room'],
  [
    'Electrical room',
    'technical',
    'electrical,panel room,ups room,battery room,electric room,electrical closet',
  ],
  ['Server room', 'server_room', 'server,it room,data room,hub room,comms room,network room,it closet'],
];

const WORK: readonly Row[] = [
  ['Office', 'office', 'office room'],
  ['Private office', 'office', 'closed office,executive office,single office'],
  ['Cabin', 'office', 'office cabin'],
  ['Manager', 'office', 'manager room,manager office,manager cabin,practice manager office'],
  [
    'Admin office',
    'office',
    'admin,admin room,administration,back office,backoffice,accounts office,accounts room,billing',
  ],
  [
    'Open office',
    'open_office',
    'open plan office,open plan,work area,work hall,work zone,bullpen,open workspace',
  ],
  [
    'Workstations',
    'open_office',
    'workstation,work station,work desk,desk,hot desk,hotdesk,cubicle,workplace,work space seat,dedicated desk',
    { seats: true },
  ],
  ['Meeting room', 'meeting_room', 'meeting,meeting space,meeting area'],
  ['Conference room', 'meeting_room', 'conference,conference hall,conf room'],
  ['Huddle room', 'meeting_room', 'huddle space,discussion room,interview room'],
  ['Boardroom', 'meeting_room', 'board room'],
  [
    'Phone booth',
    'study',
    'phone room,call booth,call room,telephone booth,focus room,quiet room,focus booth',
  ],
  ['Event space', 'classroom', 'event room,event area,event hall'],
];

const OTHERS: readonly Row[] = [
  [
    'Classroom',
    'classroom',
    'class room,class,lecture room,lecture hall,teaching room,group room,play group room,playgroup room',
  ],
  ['Nap room', 'classroom', 'sleeping area,rest area for children,cot room'],
  ['Training room', 'classroom', 'training hall,seminar room,seminar hall,workshop room,activity room'],
  ['Computer lab', 'classroom', 'computer room,it lab'],
  [
    'Sales area',
    'retail',
    'sale area,sale floor,shop floor,display area,display,retail area,retail floor,shopping area',
  ],
  ['Cash counter', 'reception', 'billing counter,till,checkout,checkout counter,cash desk,cashier'],
  [
    'Living room',
    'living_room',
    'living,living area,drawing room,family room,sitting room,living hall,drawing',
  ],
  [
    'Living and dining',
    'living_room',
    'living dining,living dining room,living cum dining,drawing dining,drawing cum dining,living dining area',
  ],
  ['Bedroom', 'bedroom', 'bed room,bed,br,sleeping room'],
  ['Master bedroom', 'bedroom', 'master,master bed,master bed room,master suite'],
  [
    'Guest bedroom',
    'bedroom',
    'guest room,guest bed,guest bed room,hotel room,double room,single room,twin room,dormitory,dorm',
  ],
  ['Kids bedroom', 'bedroom', 'kid room,kid bed room,child room,child bedroom,nursery'],
  ['Servant room', 'bedroom', 'maid room,servant quarter,helper room'],
  ['Study', 'study', 'study room,home office,reading room'],
  ['Library', 'study', 'library room'],
  ['Pooja', 'pooja', 'pooja room,puja,puja room,prayer room,mandir'],
  ['Wardrobe', 'closet', 'walk in wardrobe,walk in closet,closet,dresser,wic'],
  ['Sit-out', 'sit_out', 'sitout,verandah,veranda,porch'],
  ['Balcony', 'balcony', ''],
  ['Terrace', 'terrace', 'patio,deck'],
  ['Garage', 'garage', 'car port,carport,parking,car parking,car park'],
  ['Stair', 'stair', 'staircase,stairwell,stairway'],
  ['Lift', 'elevator', 'elevator,lift shaft'],
  [
    'Corridor',
    'corridor',
    'passage,passageway,hallway,circulation,internal corridor,walkway,aisle,main corridor,circulation space',
  ],
];

/** The rooms of the lexicon, each with all its names. */
export const ROOM_PHRASES: readonly { room: RoomWord; phrases: readonly string[] }[] = [
  ...HEALTH,
  ...VISITORS,
  ...WET,
  ...STAFF,
  ...WORK,
  ...OTHERS,
].map(([name, type, synonyms, more]) => ({
  room: { name, type, ...more },
  phrases: [name, ...synonyms.split(',').filter((phrase) => phrase !== '')],
}));

const BY_NAME = new Map(ROOM_PHRASES.map(({ room }) => [room.name, room]));

/** The room with this name. Throws RangeError for a name that the lexicon does not have. */
export function roomNamed(name: string): RoomWord {
  const room = BY_NAME.get(name);
  if (room === undefined) throw new RangeError(`The lexicon has no room word ${name}`);
  return room;
}
