import type { Modifier, Sense } from './sense';

type Words = readonly [Sense, string];

const NUMERALS: readonly (readonly [string, number, 'unit' | 'ten' | 'multiple'])[] = [
  ...'zero,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen,seventeen,eighteen,nineteen'
    .split(',')
    .map((word, value) => [word, value, 'unit'] as const),
  ...'twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety'
    .split(',')
    .map((word, index) => [word, (index + 2) * 10, 'ten'] as const),
  ['pair', 2, 'multiple'],
  ['pair of', 2, 'multiple'],
  ['couple', 2, 'multiple'],
  ['couple of', 2, 'multiple'],
  ['half a dozen', 6, 'unit'],
  ['half dozen', 6, 'unit'],
  ['dozen', 12, 'multiple'],
  ['dozen of', 12, 'multiple'],
  ['hundred', 100, 'multiple'],
  ['thousand', 1000, 'multiple'],
  ['lakh', 100_000, 'multiple'],
];

const WORDS: readonly Words[] = [
  [{ is: 'any_room' }, 'room'],
  [{ is: 'bhk', hall: true }, 'bhk'],
  [{ is: 'bhk', hall: false }, 'rk'],
  [
    { is: 'relation', relation: 'near' },
    'near,nearby,near to,close to,close by,near by,closer to,in the vicinity of,not far from,within reach of,beside reach of',
  ],
  [
    { is: 'relation', relation: 'adjacent' },
    'adjacent to,adjacent,adjoining,next to,beside,by the side of,attached to,connected to,abutting,sharing a wall with,alongside',
  ],
  [
    { is: 'relation', relation: 'away' },
    'away from,far from,far away from,not near,not near to,not next to,not close to,not adjacent to,separated from,separate from,distant from,well away from,as far as possible from',
  ],
  [{ is: 'each_other' }, 'each other,one another,together,grouped,grouped together,clustered'],
  [{ is: 'article' }, 'a,an,another,one more'],
  [{ is: 'definite' }, 'the,all,all the,both,both the,every,our,their,its,these,those,all of the'],
  [
    { is: 'bound', bound: 'min' },
    'at least,minimum,min,minimum of,min of,not less than,no less than,no smaller than,more than,over,not smaller than,not below,or more,upward of',
  ],
  [
    { is: 'bound', bound: 'max' },
    'at most,maximum,max,up to,upto,no more than,not more than,maximum of,max of,less than,under,within,not larger than,not exceeding,no larger than,or less',
  ],
  [{ is: 'bound', bound: 'about' }, 'about,approx,approximately,around,roughly,circa,ca,nearly,almost,some'],
  [{ is: 'between' }, 'between,from'],
  [{ is: 'to' }, 'to'],
  [{ is: 'times' }, 'x,by'],
  [{ is: 'each' }, 'each,apiece,per room,per unit,each one,each of them,ea'],
  [
    { is: 'for' },
    'for,seating,seat for,accommodating,to seat,that seat,which seat,to accommodate,capacity of,capacity,sized for,suitable for',
  ],
  [{ is: 'of' }, 'of,at,measuring,size,sized,size of,each of,having'],
  [{ is: 'and' }, 'and,plus,as well as,along with,together with,also,then,followed by'],
  [{ is: 'or' }, 'or,also called,aka,i e'],
  [
    { is: 'with' },
    'with,including,containing,comprising,comprised of,consisting of,having space for,incl,include,has,have,need,require,w',
  ],
  [
    { is: 'person' },
    'person,pax,seat,chair,seater,cover,employee,worker,student,pupil,trainee,kid,toddler,infant,user,member,people,staff member,occupant,headcount,guest,visitor,ppl,learner,child,colleague,position',
  ],
  [
    { is: 'exclusion' },
    'no,not,without,without any,excluding,exclude,except,except for,omit,no need for,no need of,do not need,do not want,do not include,do not require,don t need,don t want,not need,skip,minus,w o,never,there be no,not required,no separate,not needed',
  ],
  [
    { is: 'daylight' },
    'daylight,daylit,natural light,natural lighting,window,sunlight,natural daylight,good daylight,external window,outside view,day light,views',
  ],
  [
    { is: 'gross', usable: false },
    'total area,gross area,built up area,builtup area,super area,super built up area,floor area,area,total,plot,plot area,gross floor area,gfa,bua,shell,floor plate,gross,built up,super built up',
  ],
  [
    { is: 'gross', usable: true },
    'carpet area,carpet,usable area,net area,net internal area,nia,usable,net,internal area',
  ],
  [
    { is: 'wide' },
    'wide,width,in width,clear width,wide clear,clear,width of,minimum width,minimum width of,clear width of',
  ],
  [
    { is: 'filler' },
    'please,kindly,hi,hello,dear,thank,thank you,regard,want,like,would,would like,should,must,shall,will,can,could,be,is,are,was,we,i,you,us,me,my,your,it,they,them,there,this,that,which,who,in,on,into,onto,as,so,but,do,if,design,create,generate,make,draw,plan,planning,layout,floor plan,floorplan,floor,build,building,give,provide,propose,prepare,fit,fit out,fitout,new,nice,modern,spacious,comfortable,cosy,cozy,separate,dedicated,additional,extra,independent,good,proper,ideally,preferably,possibly,also need,need to,looking,look,following,follow,space,premise,unit,facility,project,brief,requirement,programme,program,list,here,below,etc,no of,nos,nr,pcs,quantity,qty,number of,number,keep,place,placed,put,locate,located,position them,situated,set,arrange,have to,at the,at the back,at the front,in the middle,office building,mall,shopping mall,ground floor,level,storey,story,rectangular,square,l shaped,shape,shaped,multi speciality,multispecialty,general,well,very,quite,just,only,simple,basic,standard,typical,regular,normal,usual,usually,s,rest,remaining,balance,use,used,client,customer,furnished,fully furnished,available,approximate,size required,room for,where,when,other,any,more,both of them,such,too,equipped,than,need be',
  ],
];

const MODIFIERS =
  'single,double,twin,staff,patient,public,private,male,female,men,women,ladies,gents,gentlemen,unisex,executive,main,guest,kids,children,common,attached,visitor,director,manager,doctor,md,ceo,cfo,cto,hr,accounts,finance,open,central,consultant,senior,junior,principal,teacher,student,employee,customer,dental,medical,dirty,clean,wet,dry,dark,double height,secondary,primary,internal,external,team,partner,founder,owner,pediatric,paediatric,ortho,surgical,family,vip,prayer,music,yoga,nurse,secretary,supervisor,marketing,lawyer,engineer,editor';

const SIZED: readonly Modifier[] = [
  { word: 'small', size: 'small' },
  { word: 'compact', size: 'small' },
  { word: 'little', size: 'small' },
  { word: 'large', size: 'large' },
  { word: 'big', size: 'large' },
  { word: 'generous', size: 'large' },
];

const ACCESSIBLE =
  'accessible,disabled,handicapped,handicap,wheelchair,wheelchair accessible,barrier free,differently abled,ada,ada compliant,ada accessible,pwd,dda';

/** All phrases that name neither a room nor a facility. */
export const OTHER_PHRASES: readonly { sense: Sense; phrases: readonly string[] }[] = [
  ...WORDS.map(([sense, words]) => ({ sense, phrases: words.split(',') })),
  ...NUMERALS.map(([word, value, role]) => ({
    sense: { is: 'numeral', value, role } as const,
    phrases: [word],
  })),
  ...MODIFIERS.split(',').map((word) => ({ sense: modifier({ word }), phrases: [word] })),
  ...SIZED.map((sized) => ({ sense: modifier(sized), phrases: [sized.word] })),
  {
    sense: modifier({ word: 'accessible', accessible: true }),
    phrases: ACCESSIBLE.split(','),
  },
];

function modifier(value: Modifier): Sense {
  return { is: 'modifier', modifier: value };
}
