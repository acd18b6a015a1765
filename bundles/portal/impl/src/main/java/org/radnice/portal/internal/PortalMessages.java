package org.radnice.portal.internal;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.radnice.notification.api.MessageKindSource;

/** The messages that the portal sends, in their first words. */
@Component
public final class PortalMessages implements MessageKindSource {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "portal.barrier-reported",
                        Map.of(
                                "cs", "Hlášení překážky v přístupnosti",
                                "en", "Report of an accessibility barrier",
                                "uk", "Повідомлення про перешкоду"),
                        Map.of("link", "https://portal.example.cz/urad/bariery"),
                        Map.of(
                                "cs",
                                new Text(
                                        "Nové hlášení překážky v přístupnosti",
                                        "Dobrý den,\n\nněkdo nahlásil překážku v přístupnosti portálu. Odpověď slibujeme do"
                                                + " 30 dnů.\n\nHlášení najdete zde: {link}\n"),
                                "en",
                                new Text(
                                        "New report of an accessibility barrier",
                                        "Hello,\n\nsomebody has reported an accessibility barrier on the portal. We promise an"
                                                + " answer within 30 days.\n\nThe report: {link}\n"),
                                "uk",
                                new Text(
                                        "Нове повідомлення про перешкоду",
                                        "Добрий день,\n\nхтось повідомив про перешкоду в доступності порталу. Ми обіцяємо"
                                                + " відповісти за 30 днів.\n\nПовідомлення: {link}\n"))),
                new Kind(
                        "portal.review-due",
                        Map.of("cs", "Text čeká na revizi", "en", "Text due for review", "uk", "Текст чекає на перегляд"),
                        Map.of("title", "Poplatek za psa", "link", "https://portal.example.cz/urad/obsah/service/poplatek-za-psa"),
                        Map.of(
                                "cs",
                                new Text(
                                        "Zkontrolujte text: {title}",
                                        "Dobrý den,\n\ntext „{title}“ je potřeba zkontrolovat. Když je v pořádku, potvrďte ho."
                                                + " Když není, opravte ho.\n\n{link}\n"),
                                "en",
                                new Text(
                                        "Please check the text: {title}",
                                        "Hello,\n\nthe text “{title}” is due for review. If it is right, confirm it. If it is"
                                                + " not, correct it.\n\n{link}\n"),
                                "uk",
                                new Text(
                                        "Перевірте текст: {title}",
                                        "Добрий день,\n\nтекст «{title}» потрібно переглянути. Якщо він правильний, підтвердьте"
                                                + " його. Якщо ні, виправте.\n\n{link}\n"))),
                new Kind(
                        "portal.text-submitted",
                        Map.of(
                                "cs", "Text čeká na druhého čtenáře",
                                "en", "Text waits for a second reader",
                                "uk", "Текст чекає на другого читача"),
                        Map.of("title", "Poplatek za psa", "link", "https://portal.example.cz/urad/obsah/service/poplatek-za-psa"),
                        Map.of(
                                "cs",
                                new Text(
                                        "Ke schválení: {title}",
                                        "Dobrý den,\n\ntext „{title}“ čeká na druhého čtenáře.\n\n{link}\n"),
                                "en",
                                new Text(
                                        "To approve: {title}",
                                        "Hello,\n\nthe text “{title}” waits for a second reader.\n\n{link}\n"),
                                "uk",
                                new Text(
                                        "На затвердження: {title}",
                                        "Добрий день,\n\nтекст «{title}» чекає на другого читача.\n\n{link}\n"))));
    }
}
