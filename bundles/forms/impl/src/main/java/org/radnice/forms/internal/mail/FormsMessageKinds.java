package org.radnice.forms.internal.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.radnice.notification.api.MessageKindSource;

/** The kinds of message that the module sends, with their first words. */
@Component
public final class FormsMessageKinds implements MessageKindSource {

    private static final String CS_END = "\n\nPodání můžete sledovat zde: {link}\n{code}\n{office}";
    private static final String EN_END = "\n\nYou can follow the submission here: {link}\n{code}\n{office}";
    private static final String UK_END = "\n\nСтежити за поданням можна тут: {link}\n{code}\n{office}";

    /** A message's words in three languages. */
    private record Words(String title, String subject, String body) {}

    @Override
    public List<Kind> kinds() {
        return List.of(
                kind("received",
                        new Words("Potvrzení o přijetí podání", "Přijali jsme podání {reference}",
                                "Dobrý den,\n\npřijali jsme vaše podání „{form}“ pod číslem {reference}. Vyřídíme ho nejpozději do {due}."
                                        + " Potvrzení je v příloze.\n{confirm}"),
                        new Words("Receipt of a submission", "We have received your submission {reference}",
                                "Hello,\n\nwe have received your submission “{form}” under the number {reference}. We deal with it until {due}"
                                        + " at the latest. The receipt is attached.\n{confirm}"),
                        new Words("Підтвердження отримання подання", "Ми прийняли подання {reference}",
                                "Добрий день!\n\nМи прийняли ваше подання «{form}» за номером {reference}. Опрацюємо його не пізніше ніж до: {due}."
                                        + " Підтвердження в додатку.\n{confirm}")),
                kind("confirmed",
                        new Words("Podání bylo potvrzeno", "Podání {reference} je potvrzené",
                                "Dobrý den,\n\nzapsali jsme, že jste podání „{form}“ ({reference}) potvrdili. Úřad na něm může začít pracovat."),
                        new Words("The submission was confirmed", "Submission {reference} is confirmed",
                                "Hello,\n\nwe have noted that you confirmed the submission “{form}” ({reference}). The office can begin to work on it."),
                        new Words("Подання підтверджено", "Подання {reference} підтверджено",
                                "Добрий день!\n\nМи записали, що ви підтвердили подання «{form}» ({reference}). Управління може почати над ним працювати.")),
                kind("confirm-reminded",
                        new Words("Připomínka potvrzení", "Potvrďte podání {reference} do {until}",
                                "Dobrý den,\n\npodání „{form}“ ({reference}) ještě není potvrzené. Bez potvrzení nebude mít účinky.\n{confirm}"),
                        new Words("Reminder to confirm", "Confirm submission {reference} until {until}",
                                "Hello,\n\nthe submission “{form}” ({reference}) is not confirmed yet. Unconfirmed it will have no effect.\n{confirm}"),
                        new Words("Нагадування про підтвердження", "Підтвердьте подання {reference} до: {until}",
                                "Добрий день!\n\nПодання «{form}» ({reference}) ще не підтверджене. Без підтвердження воно не матиме наслідків.\n{confirm}")),
                kind("lapsed",
                        new Words("Podání nebylo včas potvrzeno", "Podání {reference} nebylo potvrzeno",
                                "Dobrý den,\n\npodání „{form}“ ({reference}) nebylo včas potvrzeno, a proto nemá účinky. Můžete ho podat znovu."),
                        new Words("The submission was not confirmed in time", "Submission {reference} was not confirmed",
                                "Hello,\n\nthe submission “{form}” ({reference}) was not confirmed in time and therefore has no effect. You can file it again."),
                        new Words("Подання не підтверджено вчасно", "Подання {reference} не підтверджено",
                                "Добрий день!\n\nПодання «{form}» ({reference}) не було вчасно підтверджене, тому не має наслідків. Ви можете подати його знову.")),
                kind("taken-over",
                        new Words("Podání převzal úředník", "Na podání {reference} už pracujeme",
                                "Dobrý den,\n\nvaše podání „{form}“ ({reference}) převzal úředník a pracuje na něm."),
                        new Words("An official has taken the submission over", "We are working on submission {reference}",
                                "Hello,\n\nan official has taken your submission “{form}” ({reference}) over and is working on it."),
                        new Words("Подання перебрав службовець", "Ми вже працюємо над поданням {reference}",
                                "Добрий день!\n\nВаше подання «{form}» ({reference}) перебрав службовець і працює над ним.")),
                kind("completion-requested",
                        new Words("Výzva k doplnění", "Doplňte podání {reference} do {until}",
                                "Dobrý den,\n\nk podání „{form}“ ({reference}) potřebujeme doplnění do {until}. Co přesně, najdete u podání."),
                        new Words("Request for completion", "Complete submission {reference} until {until}",
                                "Hello,\n\nwe need a completion of the submission “{form}” ({reference}) until {until}. The submission says what exactly."),
                        new Words("Запит на доповнення", "Доповніть подання {reference} до: {until}",
                                "Добрий день!\n\nДо подання «{form}» ({reference}) потрібне доповнення до: {until}. Що саме — дивіться в поданні.")),
                kind("completion-reminded",
                        new Words("Připomínka doplnění", "Doplňte podání {reference} do {until}",
                                "Dobrý den,\n\npřipomínáme, že podání „{form}“ ({reference}) je potřeba doplnit do {until}."),
                        new Words("Reminder to complete", "Complete submission {reference} until {until}",
                                "Hello,\n\nwe remind you that the submission “{form}” ({reference}) has to be completed until {until}."),
                        new Words("Нагадування про доповнення", "Доповніть подання {reference} до: {until}",
                                "Добрий день!\n\nНагадуємо, що подання «{form}» ({reference}) потрібно доповнити до: {until}.")),
                kind("completion-lapsed",
                        new Words("Uplynutí lhůty k doplnění", "Podání {reference} nebylo doplněno",
                                "Dobrý den,\n\nna doplnění podání „{form}“ ({reference}) jsme čekali do {until}. Úřad teď může rozhodnout podle toho,"
                                        + " co má. Doplnit podání můžete, dokud nerozhodne."),
                        new Words("End of the time for completing", "Submission {reference} was not completed",
                                "Hello,\n\nwe waited for the completion of the submission “{form}” ({reference}) until {until}. The office can decide"
                                        + " on what it has now. You can complete it until then."),
                        new Words("Кінець строку для доповнення", "Подання {reference} не доповнено",
                                "Добрий день!\n\nМи чекали на доповнення подання «{form}» ({reference}) до: {until}. Тепер управління може вирішити за тим,"
                                        + " що має. Доповнити подання можна, доки воно не вирішить.")),
                kind("completed",
                        new Words("Přijetí doplnění", "Doplnění podání {reference} jsme přijali",
                                "Dobrý den,\n\npřijali jsme vaše doplnění podání „{form}“ ({reference}). Úřad na něm pracuje dál."),
                        new Words("Completion received", "We have received the completion of {reference}",
                                "Hello,\n\nwe have received your completion of the submission “{form}” ({reference}). The office goes on with it."),
                        new Words("Доповнення отримано", "Ми отримали доповнення подання {reference}",
                                "Добрий день!\n\nМи отримали ваше доповнення подання «{form}» ({reference}). Управління працює далі.")),
                kind("withdrawn",
                        new Words("Zpětvzetí podání", "Podání {reference} jste vzali zpět",
                                "Dobrý den,\n\npodání „{form}“ ({reference}) jste vzali zpět. Úřad na něm už nepracuje."),
                        new Words("Withdrawal of a submission", "You have taken submission {reference} back",
                                "Hello,\n\nyou have taken the submission “{form}” ({reference}) back. The office does not work on it any more."),
                        new Words("Відкликання подання", "Ви відкликали подання {reference}",
                                "Добрий день!\n\nВи відкликали подання «{form}» ({reference}). Управління над ним більше не працює.")),
                kind("message",
                        new Words("Zpráva k podání", "Nová zpráva k podání {reference}",
                                "Dobrý den,\n\núřad vám napsal zprávu k podání „{form}“ ({reference}). Přečtete si ji u podání."),
                        new Words("Message about a submission", "New message about submission {reference}",
                                "Hello,\n\nthe office has written you a message about the submission “{form}” ({reference}). You find it there."),
                        new Words("Повідомлення щодо подання", "Нове повідомлення щодо подання {reference}",
                                "Добрий день!\n\nУправління написало вам повідомлення щодо подання «{form}» ({reference}). Прочитаєте його в поданні.")),
                kind("decided",
                        new Words("Podání je vyřízené", "Podání {reference} je vyřízené: {outcome}",
                                "Dobrý den,\n\nvaše podání „{form}“ ({reference}) je vyřízené s výsledkem: {outcome}. Dokumenty si stáhnete u podání."),
                        new Words("The submission is decided", "Submission {reference} is decided: {outcome}",
                                "Hello,\n\nyour submission “{form}” ({reference}) is decided: {outcome}. You can download its documents there."),
                        new Words("Подання вирішено", "Подання {reference} вирішено: {outcome}",
                                "Добрий день!\n\nВаше подання «{form}» ({reference}) вирішено з результатом: {outcome}. Документи можна завантажити в поданні.")));
    }

    private static Kind kind(String code, Words cs, Words en, Words uk) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("reference", "POD-K7M4-9QXA");
        variables.put("form", "Přihlášení psa k poplatku");
        variables.put("link", "https://www.example.cz/podani/POD-K7M4-9QXA");
        variables.put("code", "Kód pro sledování: a2b3c4d5e6f7");
        switch (code) {
            case "received" -> {
                variables.put("due", "pondělí 1. 12. 2026");
                variables.put("confirm", "Podání potvrďte do pátku 6. 11. 2026.");
            }
            case "confirm-reminded" -> {
                variables.put("until", "pátku 6. 11. 2026");
                variables.put("confirm", "Podání potvrďte do pátku 6. 11. 2026.");
            }
            case "completion-requested", "completion-reminded", "completion-lapsed" -> variables.put("until", "pátku 20. 11. 2026");
            case "decided" -> variables.put("outcome", "Vyhověno");
            default -> { }
        }
        return new Kind(
                "forms.submission-" + code,
                Map.of("cs", cs.title(), "en", en.title(), "uk", uk.title()),
                variables,
                Map.of(
                        "cs", new Text(cs.subject(), cs.body() + CS_END),
                        "en", new Text(en.subject(), en.body() + EN_END),
                        "uk", new Text(uk.subject(), uk.body() + UK_END)));
    }
}
