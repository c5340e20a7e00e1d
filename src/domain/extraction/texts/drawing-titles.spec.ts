import { drawingTitle } from './drawing-titles';

describe('the title of a drawing', () => {
  it.each([
    ['GROUND FLOOR PLAN', 'plan'],
    ['1 First Floor Plan', 'plan'],
    ['A-101 LEVEL 2 FLOOR PLAN SCALE 1:100', 'plan'],
    ['FIRST FLOOR', 'plan'],
    ['Grundriss Erdgeschoss M 1:100', 'plan'],
    ['Obergeschoss', 'plan'],
    ['Plan du rez-de-chaussée', 'plan'],
    ['Planta baja', 'plan'],
    ['Pianta piano primo', 'plan'],
    ['Tloris pritličja', 'plan'],
    ['Pohjapiirustus 1. krs', 'plan'],
    ['NORTH ELEVATION', 'elevation'],
    ['Elevation 3', 'elevation'],
    ['Südansicht', 'elevation'],
    ['Ansicht von Süden', 'elevation'],
    ['Façade sud', 'elevation'],
    ['Alzado sur', 'elevation'],
    ['SECTION A-A', 'section'],
    ['Schnitt 1-1', 'section'],
    ["COUPE A-A'", 'section'],
    ['DETAIL 3', 'detail'],
    ['WALL SECTION DETAIL', 'detail'],
    ['DOOR SCHEDULE', 'schedule'],
    ['ROOF PLAN', 'other'],
    ['REFLECTED CEILING PLAN', 'other'],
    ['Lageplan', 'other'],
  ])('%s is that of a drawing of the kind %s', (text, kind) => {
    expect(drawingTitle(text)).toBe(kind);
  });

  it.each([
    'Kitchen',
    'SEE SECTION A ON SHEET 5',
    'FINISH PLAN GENERAL NOTES',
    'Plan-Nr.',
    'ELEVATOR',
    'All dimensions of this plan are to be checked on site by the builder',
  ])('%s is none', (text) => {
    expect(drawingTitle(text)).toBeNull();
  });
});
