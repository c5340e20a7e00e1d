import { UnprocessableError } from '../../errors';
import { type PageDocument } from './page-document';
import { tidy } from './plain-text';

const BLOCKED_TITLE =
  /robot check|are you (?:a )?(?:human|robot)|captcha|access denied|attention required|just a moment|pardon our interruption|security check|bot (?:check|detection|verification)|verify(?:ing)? (?:you are|that you are|your browser)|unusual traffic|request (?:blocked|rejected)|^403\b|forbidden|too many requests|проверка браузера|доступ ограничен|ddos-guard/i;
const BLOCKED_MARKS =
  '#challenge-form, #cf-challenge-running, #cf-wrapper .cf-error-details, form[action*="validateCaptcha"], #px-captcha, iframe[src*="captcha-delivery"], #sec-if-cpt-container, .g-recaptcha-only';
const MISSING =
  /(?:^|[\s|:–-])(?:error )?404(?:[\s|:.–-]|$)|page (?:not found|cannot be found|can't be found|doesn't exist|does not exist)|(?:product|item|article) (?:not found|no longer exists|could not be found|does not exist)|not found$|^not found|seite (?:wurde )?nicht gefunden|artikel nicht gefunden|page (?:introuvable|non trouvée|inexistante)|produit introuvable|página no encontrada|producto no encontrado|página não encontrada|produto não encontrado|pagina non trovata|prodotto non trovato|pagina niet gevonden|strona nie (?:została znaleziona|istnieje)|nie znaleziono (?:strony|produktu)|stránka nenalezena|stránka nebola nájdená|az oldal nem található|pagina nu a fost găsită|sidan (?:kunde inte hittas|hittades inte)|siden (?:blev ikke fundet|finnes ikke)|sivua ei löytynyt|lehte ei leitud|страница не найдена|товар не найден|сторінку не знайдено|sayfa bulunamadı|ページが見つかりません|頁面不存在|找不到(?:頁面|网页|該頁)|페이지를 찾을 수 없습니다/i;
/** A robot check is a short page; a shop's page with a captcha in a form is longer. */
const SHORT = 3_000;

/**
 * Throws for pages with status 200 that are not product pages: UnprocessableError `blocked_page` for a robot check,
 * `item_not_found` for an error page.
 */
export function refuseErrorPages(page: PageDocument, heading: string | null, hasProduct: boolean): void {
  if (hasProduct) return;
  const title = tidy(page.documentTitle);
  const bodyLength = tidy(page.$('body').text()).length;
  if (page.$(BLOCKED_MARKS).length > 0 || (BLOCKED_TITLE.test(`${title} `) && bodyLength < SHORT))
    throw new UnprocessableError(
      'blocked_page',
      `The shop answered with a check for robots ("${title.slice(0, 80)}").`,
      {
        message:
          'The shop does not let programs read this page. Enter the price by hand, or import it from a file.',
      },
    );
  if (MISSING.test(title) || (heading !== null && MISSING.test(heading)))
    throw new UnprocessableError(
      'item_not_found',
      `The shop says that the page does not exist ("${(title || heading || '').slice(0, 80)}").`,
      {
        message:
          'The shop no longer has this page. Look the product up at the shop and give its new address.',
      },
    );
}
