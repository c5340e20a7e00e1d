/** The room types of Planbill. The rules of the takeoff are keyed by them. */
export const ROOM_TYPES = [
  'unknown',
  'bathroom',
  'toilet',
  'shower',
  'kitchen',
  'pantry',
  'living_room',
  'dining_room',
  'bedroom',
  'study',
  'pooja',
  'utility',
  'laundry',
  'sit_out',
  'veranda',
  'balcony',
  'terrace',
  'garage',
  'corridor',
  'lobby',
  'entrance',
  'stair',
  'elevator',
  'shaft',
  'void',
  'storage',
  'closet',
  'technical',
  'server_room',
  'office',
  'open_office',
  'meeting_room',
  'reception',
  'waiting',
  'operatory',
  'exam_room',
  'patient_room',
  'lab',
  'classroom',
  'retail',
] as const;

export type RoomType = (typeof ROOM_TYPES)[number];

/**
 * Words that name a room, by type: English (with Indian usage), German, French, Spanish, Italian, Slovenian,
 * Finnish. Lower case, without accents; a word matches whole, a word ending in `*` its beginning, one that
 * starts with `*` its end. The first line that matches decides, so the particular stands before the general.
 */
export const ROOM_WORDS: readonly (readonly [RoomType, string])[] = [
  [
    'server_room',
    'server*,data room,it room,comms room,low voltage*,idf,mdf,telecom*,serverraum,edv*,sala server,palvelin*',
  ],
  ['open_office', 'open office,open plan office,workstation*,grossraum*,open space,coworking*,avokonttori'],
  [
    'meeting_room',
    'meeting*,conference*,board room,boardroom,conf,besprechung*,sitzung*,konferenz*,reunion*,salle de reunion,sala riunioni,sala de reuniones,sejna*,neuvottelu*,kokous*',
  ],
  [
    'operatory',
    'operatory,operatories,op room,dental chair,surgery,operating*,treatment*,behandlung*,salle de soins,tratamiento,trattamento,ordinacija,toimenpide*',
  ],
  [
    'exam_room',
    'exam*,consult*,untersuch*,sprechzimmer,consulta,ambulatorio,visita,vastaanotto huone,doctor*,x ray,xray,radiology',
  ],
  ['patient_room', 'patient*,ward,patientenzimmer,krankenzimmer,chambre patient,potilas*'],
  ['lab', 'lab,labs,laborator*,labor,steriliz*,sterilis*'],
  [
    'classroom',
    'classroom*,class room,lecture*,training*,klassen*,schulung*,seminar*,salle de classe,aula,ucilnic*,luokka*,opetus*',
  ],
  ['reception', 'reception*,front desk,empfang*,anmeldung,accueil,recepcion,accettazione,recepcija'],
  ['waiting', 'waiting*,wait,warte*,attente,salle d attente,espera,attesa,cakalnic*,odotus*'],
  [
    'utility',
    'utility*,util,wash area,wash,hauswirtschaft*,hwr,buanderie,lavadero,kodinhoito*,khh,soiled*,clean utility,janitor*,housekeeping*,evs,jc',
  ],
  ['laundry', 'laundry*,waschk*,wasch*,lavanderia,pralnic*,pesutupa'],
  ['shower', 'shower*,dusche*,douche,ducha,doccia,tus,suihku*'],
  [
    'toilet',
    'wc,w c,toilet*,lavatory,lav,restroom*,rest room,powder*,half bath,toilette*,gaste wc,abort,sanitaires,aseo*,servicio*,stranisce,vessa,*wc,urinal*',
  ],
  [
    'bathroom',
    'bath*,bad,badezimmer,*badezimmer,duschbad,*bad,salle de bain*,sdb,salle d eau,bano*,bagno*,kopalnic*,kylpyh*,kph,ph,washroom*,attached toilet,ensuite,en suite,att toilet,c toilet',
  ],
  [
    'pantry',
    'pantry*,vending*,break room,breakroom,speise*,vorratskammer,teekuche,kaffee*,kitchenette,cellier,despensa,dispensa,shramba,ruokakomero,nourishment,nutrition',
  ],
  ['kitchen', 'kitchen*,kit,kuche*,*kuche,kuechen*,kueche,cuisine*,cocina*,cucina*,kuhinja,keittio*,k,kt'],
  [
    'dining_room',
    'dining*,dinning*,ess*,esszimmer,salle a manger,sejour repas,comedor,pranzo,sala da pranzo,jedilnica,ruokailu*,ruokasali,cafeteria,canteen',
  ],
  [
    'living_room',
    'living*,lounge*,family*,great room,drawing room,sitting*,wohn*,*wohnzimmer,salon*,sejour*,sala,salon comedor,estar,soggiorno*,dnevna*,olohuone,oh,day room,dayroom,tv room,media room',
  ],
  [
    'bedroom',
    'bed*,bedroom*,master*,m bed*,guest*,kids*,children*,schlaf*,kinder*,*schlafzimmer,gaste*,eltern*,zimmer,chambre*,dormitorio*,habitacion*,alcoba,camera*,letto,matrimoniale,spalnic*,soba,otroska*,makuuhuone,mh',
  ],
  ['pooja', 'pooja*,puja*,prayer*,mandir,prayer room,gebetsraum,chapel'],
  [
    'study',
    'study*,library,den,home office,arbeitszimmer,bibliothek,bureau domestique,estudio,studio,kabinet,tyohuone,kirjasto',
  ],
  [
    'office',
    'office*,cabin*,manager*,director*,admin*,staff*,buro*,buero*,*buro,*buero,bureau*,oficina*,despacho*,ufficio*,pisarn*,toimisto*,work room,nurse*',
  ],
  ['sit_out', 'sit out,sitout'],
  ['veranda', 'verandah*,veranda*,porch*,portico,lanai,vorbau,porche*,portique,veranta*,kuisti'],
  ['balcony', 'balcon*,balkon*,loggia,parveke,balkon,mirador'],
  [
    'terrace',
    'terrace*,terras*,terrazza*,terraza*,patio,deck,dachterrasse,azotea,terassi,roof garden,roof deck',
  ],
  ['garage', 'garage*,car port,carport,parking*,stellplatz,cochera,autorimessa,garaza,autotalli,car park'],
  [
    'elevator',
    'elevator e*,elevator,elev,lift*,aufzug*,fahrstuhl,ascenseur*,ascensor*,ascensore,dvigalo,hissi',
  ],
  [
    'void',
    'void*,open to below,open below,open to above,otb,double height,cut out,cutout,floor opening,luftraum,luft,deckendurchbruch,vide sur*,vide,vacio,hueco,vuoto,praznina,avotila,aukko,open to sky,ots',
  ],
  [
    'shaft',
    'shaft*,duct*,pipe space,pipe chase,chase,riser,service riser,light well,lightwell,air well,schacht*,*schacht,gaine*,conduit,patinillo*,pozo,cavedio*,jasek*,hormi*,kuilu*',
  ],
  ['lobby', 'lobby*,elevator lobby,foyer*,atrium,vestibule lobby,halle,aula magna,lift lobby'],
  [
    'entrance',
    'entrance*,entry*,vestibule*,windfang,eingang*,entree*,entrada*,ingresso*,vhod*,vetrolov,eteinen,et,tk,tuulikaappi,vorraum,mud room,mudroom',
  ],
  [
    'corridor',
    'corridor*,hall,hallway*,passage*,link corridor,flur,*flur,diele*,gang,korridor,couloir*,degagement*,circulation,pasillo*,distribuidor*,corridoio*,disimpegno*,hodnik*,predsoba,kaytava*,aula',
  ],
  [
    'stair',
    'stair*,stairwell*,treppe*,*treppe,treppenhaus,escalier*,escalera*,scala,scale,stopnisc*,porras*,portaat',
  ],
  [
    'closet',
    'closet*,wardrobe*,wic,w i c,walk in*,dress*,ankleide*,garderobe*,dressing*,vestidor*,cabina armadio,guardaroba,vaatehuone,vh,locker*,cl,clo',
  ],
  [
    'storage',
    'store*,storage*,stor,abstell*,lager*,keller*,rangement*,debarras,cave,trastero*,almacen*,ripostiglio*,deposito*,skladisc*,varasto*,equipment*,linen*,medication*,med room,supply*,archive*,archiv*',
  ],
  [
    'technical',
    'mech*,electric*,elec*,plant*,boiler*,technik*,haustechnik,heizung*,chaufferie,local technique,cuarto tecnico,locale tecnico,tehnic*,tekninen*,oxygen*,ahu*,pump*,hvac',
  ],
  [
    'retail',
    'shop*,retail*,sales*,showroom*,laden*,verkauf*,magasin*,boutique,tienda*,negozio*,trgovina,myymala*',
  ],
];

/**
 * What draughtsmen cut room names down to where there is no room for them: English, German, French, Spanish,
 * Italian.
 * Too short to be looked for within a longer text, they count only as the whole label.
 */
export const ROOM_ABBREVIATIONS: readonly (readonly [RoomType, string])[] = [
  ['living_room', 'wz,woz,sej,sogg'],
  ['dining_room', 'ez,sam'],
  ['bedroom', 'br,mbr,bdrm,bedrm,sz,schz,kz,kiz,gz,elt,chb,chbre,dorm,hab,cam'],
  ['bathroom', 'ba,bth,bd,du wc,wc du,sde,bno,bgn'],
  ['kitchen', 'ku,kue,kch,cuis,coc,cuc'],
  ['corridor', 'corr,fl,flr,di,dgt,degt,pas,dis,disimp'],
  ['entrance', 'wf,vr,ent,ingr'],
  ['storage', 'sto,abst,ar,rgt,trast,rip,ripost'],
  ['utility', 'hw,har'],
  ['study', 'az,arb'],
  ['stair', 'th,trh,esc'],
  ['toilet', 'tlt,toil'],
  ['office', 'off'],
  ['shaft', 'sht,shft'],
];
