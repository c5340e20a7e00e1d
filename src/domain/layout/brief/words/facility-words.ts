import type { Facility } from '../../programme';

/**
 * The names of facilities. `also` lists words that name a room as well ("an office with 3 cabins", "3 offices"). They
 * mean the facility only at the beginning of a brief.
 */
export const FACILITY_PHRASES: Readonly<Record<Facility, { plain: string; also: string }>> = {
  dental_clinic: {
    plain:
      'dental clinic,dental office,dental practice,dental surgery,dentist,dentist office,dentist clinic,dentistry,dental centre,dental center,dental hospital,dental care,dental,orthodontic clinic,orthodontic practice,orthodontic office,orthodontist,endodontic practice,periodontal practice,multispeciality dental clinic',
    also: '',
  },
  clinic: {
    plain:
      'clinic,medical clinic,medical centre,medical center,medical office,medical practice,health centre,health center,polyclinic,doctor office,doctor clinic,doctor surgery,gp practice,gp surgery,gp clinic,physiotherapy clinic,physio clinic,eye clinic,skin clinic,pediatric clinic,paediatric clinic,urgent care,urgent care centre,urgent care center,outpatient clinic,diagnostic centre,diagnostic center,nursing home,practice,healthcare facility',
    also: '',
  },
  office: {
    plain:
      'office space,corporate office,office fit out,office fitout,workplace fit out,headquarter,head office,startup office,tech office,law firm,law office,it office,office floor,branch office,company office,office layout,office interior,regional office',
    also: 'office',
  },
  coworking: {
    plain:
      'coworking,co working,coworking space,co working space,coworking office,coworking centre,coworking center,coworking hub,shared office,shared workspace,flex space,flexible workspace,business centre,business center',
    also: '',
  },
  retail: {
    plain:
      'retail shop,retail store,retail outlet,retail unit,retail space,shop,boutique,supermarket,grocery store,clothing store,apparel store,fashion store,book store,bookstore,bookshop,jewellery store,jewelry store,jewellery shop,shoe store,shoe shop,book shop,toy store,toy shop,furniture store,furniture shop,furniture showroom,car showroom,hardware store,grocery shop,clothing shop,clothes shop,flower shop,electronics store,electronic store,mobile shop,outlet,flagship store,convenience store,gift shop,pharmacy store,retail',
    also: 'showroom,store',
  },
  classroom: {
    plain:
      'school,training centre,training center,coaching centre,coaching center,tuition centre,tuition center,learning centre,learning center,academy,primary school,elementary school,secondary school,high school,kindergarten,preschool,pre school,playschool,play school,nursery school,montessori,montessori school,creche,day care,daycare,day care centre,daycare centre,day care center,daycare center,childcare,childcare centre,child care centre,training facility,institute,training institute,coaching class,education centre,education center,teaching facility,college',
    also: 'classroom,training room,nursery',
  },
  flat: {
    plain:
      'flat,apartment,condo,condominium,home,residence,dwelling,penthouse,studio apartment,studio flat,residential unit,residential flat',
    also: '',
  },
  house: {
    plain:
      'house,villa,bungalow,row house,rowhouse,town house,townhouse,terraced house,detached house,cottage,farm house,farmhouse,duplex,maisonette',
    also: '',
  },
  restaurant: {
    plain:
      'restaurant,bistro,diner,eatery,pizzeria,brasserie,steakhouse,coffee shop,coffee house,tea house,tea shop,food court,fast food restaurant,fast food outlet,ice cream parlour,ice cream parlor,dhaba,bar and restaurant,family restaurant,fine dining restaurant,pub,wine bar',
    also: 'cafe,cafeteria,canteen',
  },
  hotel: {
    plain:
      'hotel,guest house,guesthouse,hostel,inn,motel,lodge,homestay,bed and breakfast,boutique hotel,business hotel,serviced apartment,resort',
    also: '',
  },
  warehouse: {
    plain:
      'warehouse,distribution centre,distribution center,logistics centre,logistics center,fulfilment centre,fulfillment center,storage facility,depot,workshop,repair workshop,auto workshop,car workshop,carpentry workshop,furniture workshop,machine shop,factory,factory shed,furniture factory,garment factory,garment workshop,industrial unit,industrial shed,production unit,manufacturing unit',
    also: 'godown',
  },
  other: { plain: '', also: '' },
};
