package org.radnice.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.radnice.itests.AuditTrials.Entry;
import org.radnice.itests.AuditTrials.Person;

/**
 * Performs every operation and every command that changes something, and finds the entry of each in the audit trail. An operation that
 * comes new has to be performed here too.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditIT {

    private static final String PASSWORD = "kůň žere mrkev";
    private static final String OTHER = "tři slepé myši";
    /** Stands in everything that is typed, and must not be in the trail. */
    private static final String TYPED = "Vepsanotě";
    private static final String ANSWERS =
            "{\"category\":\"light\",\"description\":\"" + TYPED + "\",\"danger\":false,\"place\":\"" + TYPED + "\"}";
    /** The office's day: in the evening it is already the next one where a machine counts in UTC. */
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Prague"));
    private static final DateTimeFormatter CZECH = DateTimeFormatter.ofPattern("d. M. yyyy");
    private static final String UNTIL = CZECH.format(TODAY.plusDays(20));

    /** Operations of SOAP, where nothing but the name tells it from others, that only read. */
    private static final Pattern READS = Pattern.compile("/soap/[a-z]+#(list|get|find|search)[A-Za-z]*");

    /** Commands that only read, or write nothing but a file that their administrator names. */
    private static final Set<String> READING = Set.of(
            "db:status", "db:backup", "forms:list", "forms:show", "forms:submissions", "forms:export", "job:list", "module:list",
            "notification:list", "outbox:list", "portal:notice-list", "portal:page-list", "radnice:health", "security:account-list",
            "security:audit-list", "security:permission-list", "security:token-list", "web:operations");

    /**
     * Commands that are refused here: there is nothing that they could change. Each has the entry that the shell writes of any command,
     * whatever comes of it, and no other: the kernel knows no audit trail, and works when there is none.
     */
    private static final Map<String, String> REFUSED = Map.of(
            "module:swap", "search 9.9.9",
            "outbox:retry", "nothing nobody",
            "outbox:discard", "nothing nobody",
            "outbox:forget", "nobody",
            "radnice:setup", "--check");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Distribution server;
    private static AuditTrials trials;
    private static Person nobody;
    private static Person citizen;
    private static Person official;
    private static Person manager;
    private static Person administrator;

    @BeforeAll
    static void start() throws Exception {
        server = Distribution.start(Setup.evaluation("audit").with("org.radnice.forms.cfg", Requests.FORMS_WITHOUT_LIMITS));
        trials = new AuditTrials(server, Operation.published(server));
        nobody = trials.anonymous();
        citizen = trials.example("obcan");
        official = trials.example("urednik");
        manager = trials.example("vedouci");
        administrator = trials.example("spravce");
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    @Order(1)
    void accounts() throws Exception {
        String mail = "nova@example.org";
        Person guest = trials.anonymous();
        trials.page(guest, "/registrace", "name", TYPED, "email", mail, "password", PASSWORD);
        trials.page(guest, "/registrace/potvrzeni", "klic", key(Mailbox.of(server).text(mail, 1)), "password", PASSWORD);
        Person owner = trials.known(guest.browser());
        trials.page(owner, "/muj-portal/ucet/heslo", "current", PASSWORD, "password", OTHER);
        trials.page(owner, "/muj-portal/ucet/jazyk", "language", "cs");
        trials.page(owner, "/muj-portal/ucet/klice", "name", TYPED);
        trials.page(owner, found(owner, "/muj-portal/ucet/klice", "/muj-portal/ucet/klice/[^\"/]+/zrusit"));
        Person elsewhere = trials.anonymous();
        trials.page(elsewhere, "/prihlaseni", "email", mail, "password", OTHER);
        trials.page(owner, found(owner, "/muj-portal/ucet/zarizeni", "/muj-portal/ucet/zarizeni/[^\"/]+/odhlasit"));
        trials.page(owner, "/odhlaseni");
        trials.page(nobody, "/zapomenute-heslo", "email", mail);
        // After the confirmation and the notice of the change.
        trials.page(nobody, "/nove-heslo", "klic", key(Mailbox.of(server).text(mail, 3)), "password", PASSWORD);

        String account = Visitor.next(trials.page(
                administrator, "/urad/ucty/novy", "name", TYPED, "email", "dalsi@example.org", "roles", "official"));
        trials.page(administrator, account, "name", TYPED, "roles", "manager");
        trials.page(administrator, account + "/pozvat");
        trials.page(administrator, account + "/zavrit");
        trials.page(administrator, account + "/otevrit");

        JsonNode token = trials.rest(nobody, "/api/security/v1/tokens", tokenRequest());
        trials.delete(citizen, "/api/security/v1/tokens/current", token.get("token").asText());
    }

    @Test
    @Order(2)
    void portal() throws Exception {
        trials.page(nobody, "/pristupnost/nahlasit-barieru", "description", TYPED);
        trials.page(official, found(official, "/urad/bariery", "/urad/bariery/[^\"/]+/vyreseno"));
        trials.page(manager, "/urad/synonyma", "groups", "pes, čokl");

        String text = Visitor.next(trials.page(
                official, "/urad/obsah/novy", "kind", "news", "slug", "zkouska", "cs.title", TYPED, "cs.body", TYPED));
        String first = text + "/1";
        trials.page(official, first + "/upravit",
                "revision", revision(official, first + "/upravit"), "kind", "news", "cs.title", TYPED, "cs.body", TYPED + "!");
        trials.page(official, first + "/predlozit");
        trials.page(manager, first + "/vratit", "note", TYPED);
        trials.page(official, first + "/predlozit");
        trials.page(manager, first + "/schvalit", "revision", revision(manager, text));
        trials.page(official, first + "/zverejnit");
        trials.page(official, text + "/overit");
        trials.page(official, text + "/vlastnik", "owner", "");
        trials.page(official, text + "/otevrit", "version", "1");
        trials.page(official, text + "/2/zahodit");
        trials.page(manager, text + "/stahnout");

        String notice = Visitor.next(trials.page(official, "/urad/deska/vyvesit",
                "title", TYPED, "category", "zasedani", "issuer", TYPED, "summary", TYPED,
                "from", CZECH.format(TODAY), "to", UNTIL));
        trials.page(official, notice + "/sejmout", "reason", TYPED);
    }

    @Test
    @Order(3)
    void formsAsPages() throws Exception {
        trials.upload(administrator, "/urad/formulare", "definition", "form.json", definition("zkouska-uctu", 1).toString());
        Person guest = trials.anonymous();
        String form = "/formulare/hlaseni-zavad";
        trials.page(guest, form + "/zacit");
        trials.page(guest, form + "/krok/1",
                "category", "light", "description", TYPED, "danger", "false", "action", "continue");
        trials.page(guest, form + "/krok/2", "place", TYPED, "action", "continue");
        trials.page(guest, form + "/krok/3", "action", "continue");
        trials.page(guest, form + "/krok/4", "name", TYPED, "action", "continue");
        trials.page(guest, form + "/odeslat");

        trials.page(guest, form + "/zacit");
        trials.page(guest, "/prihlaseni", "email", "obcan@example.cz", "password", Visitor.EXAMPLE_PASSWORD);
        Person known = trials.known(guest.browser());
        known.browser().get(form + "/krok/1");
        trials.page(known, form + "/zahodit");

        Receipt open = file("hlaseni-zavad");
        String office = "/urad/podani/" + open.reference;
        Person sender = enter(trials.anonymous(), open);
        trials.page(official, office + "/prevzit");
        trials.page(official, office + "/poznamka", "note", TYPED);
        trials.page(official, office + "/zprava", "message", TYPED);
        trials.page(official, office + "/vyzva", "request", TYPED, "until", UNTIL);
        trials.page(sender, "/podani/" + open.reference + "/doplnit", "text", TYPED);
        trials.page(official, office + "/predat", "colleague", manager.id());
        trials.page(manager, office + "/rozhodnout", "outcome", "SETTLED", "reason", TYPED);
        Receipt back = file("hlaseni-zavad");
        trials.page(enter(trials.anonymous(), back), "/podani/" + back.reference + "/vzit-zpet");
        trials.page(official, "/urad/podani/" + file("zkouska-uctu").reference + "/potvrdit", "how", "IN_PERSON");
        Receipt own = file("zkouska-uctu");
        trials.page(enter(citizen, own), "/podani/" + own.reference + "/potvrdit");
    }

    @Test
    @Order(4)
    void formsForPrograms() throws Exception {
        Receipt open = file("hlaseni-zavad");
        String rest = "/api/forms/v1/submissions/";
        trials.rest(official, rest + open.reference + "/take-over", "");
        trials.rest(official, rest + open.reference + "/message", "{\"text\":\"" + TYPED + "\"}");
        trials.rest(official, rest + open.reference + "/completion-request",
                "{\"text\":\"" + TYPED + "\",\"until\":\"" + TODAY.plusDays(20) + "\"}");
        trials.rest(nobody, rest + open.reference + "/completion", "{\"text\":\"" + TYPED + "\"}", "X-Access-Secret", open.secret);
        trials.rest(official, rest + open.reference + "/decision", "{\"outcome\":\"SETTLED\",\"text\":\"" + TYPED + "\"}");
        Receipt back = file("hlaseni-zavad");
        trials.rest(nobody, rest + back.reference + "/withdrawal", "", "X-Access-Secret", back.secret);
        trials.rest(official, rest + file("zkouska-uctu").reference + "/confirmation", "{\"how\":\"IN_PERSON\"}");

        String soap = "/soap/forms";
        String receipt = trials.soap(nobody, soap, "submit",
                "<submission><form>hlaseni-zavad</form><answers>" + ANSWERS + "</answers></submission>");
        String reference = "<reference>" + first(receipt, "<reference>([^<]+)") + "</reference>";
        String secret = "<secret>" + first(receipt, "<secret>([^<]+)") + "</secret>";
        trials.soap(official, soap, "takeOver", reference);
        trials.soap(official, soap, "requestCompletion",
                "<request>" + reference + "<text>" + TYPED + "</text><until>" + TODAY.plusDays(20) + "</until></request>");
        trials.soap(nobody, soap, "complete", "<completion>" + reference + secret + "<text>" + TYPED + "</text></completion>");
        trials.soap(official, soap, "decide",
                "<decision>" + reference + "<outcome>SETTLED</outcome><text>" + TYPED + "</text></decision>");
        trials.soap(official, soap, "confirm",
                "<how>IN_PERSON</how><reference>" + file("zkouska-uctu").reference + "</reference>");
    }

    @Test
    @Order(5)
    void messages() throws Exception {
        String words = found(administrator, "/urad/texty-zprav", "/urad/texty-zprav/[^\"/]+/cs");
        trials.page(administrator, words, "subject", TYPED, "body", TYPED, "revision", "0", "action", "save");
        String stuck = stuckMessage();
        trials.look(administrator, "/urad/zpravy/" + stuck);
        trials.page(administrator, "/urad/zpravy/" + stuck + "/znovu");
        executed("notification:retry", stuck, "notification.message.resent");
    }

    /** One that cannot be delivered, because where the folder of messages should be there is a file. */
    private static String stuckMessage() throws Exception {
        Path folder = server.home().resolve("data/mail");
        Files.move(folder, folder.resolveSibling("mail-before"));
        Files.createFile(folder);
        nobody.browser().post("/zapomenute-heslo", "email", "obcan@example.cz");
        Await.until("a message is stuck", Duration.ofSeconds(60), () -> server.shell("notification:list").contains("RETRYING"));
        return Table.rows(server.shell("notification:list"))
                .filter(columns -> columns.contains("RETRYING"))
                .findFirst()
                .orElseThrow()
                .get(0);
    }

    private static final Set<String> COMMANDS = new TreeSet<>();

    /** Runs a command that changes something; it has to leave an entry of this code besides that of its name. */
    private static void executed(String command, String arguments, String code) {
        List<Entry> left = left(command, () -> server.shell(command + " " + arguments));
        assertThat(left).as("%s: %s", command, code).anyMatch(entry ->
                entry.code().equals(code) && entry.channel().equals("shell") && !entry.subject().isBlank());
    }

    /** What stands in the trail after the command and did not stand there before it, with the entry of its name. */
    private static List<Entry> left(String command, Runnable execution) {
        List<Entry> before = Entry.all(server);
        execution.run();
        COMMANDS.add(command);
        List<Entry> left = new ArrayList<>();
        Await.until("the shell has written " + command, Duration.ofSeconds(30), () -> {
            left.clear();
            left.addAll(Entry.all(server));
            left.removeAll(before);
            return left.stream().anyMatch(entry ->
                    entry.code().equals("security.command.executed") && entry.subject().equals(command));
        });
        return left;
    }

    @Test
    @Order(6)
    void commands() throws Exception {
        executed("security:create-admin", "jeden@example.org " + TYPED, "security.account.created");
        executed("security:account-create", "druhy@example.org " + TYPED + " official", "security.account.created");
        executed("security:account-roles", "druhy@example.org manager", "security.account.roles-changed");
        executed("security:account-deactivate", "druhy@example.org", "security.account.deactivated");
        String token = trials.rest(nobody, "/api/security/v1/tokens", tokenRequest()).get("id").asText();
        executed("security:token-revoke", token, "security.token.revoked");
        executed("security:permission-set", "official portal.synonym.edit grant", "security.policy.changed");
        Path form = server.home().resolve("form.json");
        Files.writeString(form, definition("zkouska-uctu", 2).toString());
        executed("forms:import", form.toString(), "forms.definition.published");
        left("module:stop", () -> server.shell("module:stop search"));
        left("module:start", () -> server.shell("module:start search"));
        REFUSED.forEach((command, arguments) -> left(command, () -> server.shellAnswer(command + " " + arguments)));
    }

    @Test
    @Order(100)
    void everythingThatChangesSomethingWasTried() {
        assertThat(trials.untried(operation -> operation.kind().equals("SOAP")
                        ? !READS.matcher(operation.path()).matches()
                        : !operation.audit().isEmpty() || !operation.method().matches("GET|HEAD")))
                .as("operations that change something and are not performed here")
                .isEmpty();
        Set<String> untried = new TreeSet<>(Commands.of(server.installation()));
        untried.removeAll(READING);
        untried.removeAll(COMMANDS);
        assertThat(untried).as("commands that change something and are not performed here").isEmpty();
    }

    @Test
    @Order(101)
    void eachHasLeftItsEntry() {
        List<Entry> trail = Entry.all(server);
        assertThat(trials.missing(trail)).isEmpty();
        assertThat(trail).as("a draft that was begun before its owner signed in").anySatisfy(
                entry -> assertThat(entry.code()).isEqualTo("forms.draft.claimed"));
    }

    @Test
    @Order(101)
    void whatTheTrailHoldsHasANameInEachLanguage() {
        Set<String> codes = Entry.all(server).stream().map(Entry::code).collect(Collectors.toCollection(TreeSet::new));
        assertThat(codes).contains("security.command.executed", "security.session.started");
        assertThat(AuditTexts.nameless(codes)).isEmpty();
    }

    @Test
    @Order(102)
    void entriesHoldNothingThatWasTyped() throws Exception {
        String page = "/urad/audit?co=";
        int pages = 0;
        while (!page.isEmpty()) {
            String body = administrator.browser().get(page).body();
            assertThat(body).contains("<code>");
            assertThat(body).as("each action and each detail is told in words")
                    .doesNotContain("<span><a href=\"/urad/audit?co=", "example: ", "outcome: ", "roles: ", "granted: ");
            // Names stand there beside the ids of accounts, which is not the trail.
            assertThat(body.replaceAll("<a href=\"/urad/audit\\?kdo=[^>]*>[^<]*</a>", "")).doesNotContain(TYPED, "example.org");
            Matcher older = Pattern.compile("\"(/urad/audit\\?[^\"]*pred=[0-9a-f-]+)\"").matcher(body);
            page = older.find() ? older.group(1).replace("&amp;", "&") : "";
            pages++;
        }
        assertThat(pages).isGreaterThan(1);
    }

    private record Receipt(String reference, String secret) {}

    private static Receipt file(String form) throws Exception {
        JsonNode receipt =
                trials.rest(nobody, "/api/forms/v1/forms/" + form + "/submissions", "{\"answers\":" + ANSWERS + "}");
        return new Receipt(receipt.get("reference").asText(), receipt.get("secret").asText());
    }

    private static Person enter(Person sender, Receipt receipt) throws Exception {
        trials.page(sender, "/podani", "reference", receipt.reference, "secret", receipt.secret);
        return sender;
    }

    /** A form whose senders confirm it by signing in. */
    private static ObjectNode definition(String id, int version) throws Exception {
        ObjectNode form = (ObjectNode) JSON.readTree(server.get("/api/forms/v1/forms/hlaseni-zavad").body());
        form.put("id", id).put("version", version);
        ObjectNode identity = form.putObject("identity").put("required", "account");
        identity.putObject("basis").put("cs", "zkouška");
        identity.putObject("confirmation").put("cs", "zkouška");
        return form;
    }

    private static String tokenRequest() {
        return "{\"email\":\"obcan@example.cz\",\"password\":\"" + Visitor.EXAMPLE_PASSWORD + "\",\"name\":\"" + TYPED + "\"}";
    }

    private static String key(String mail) {
        return first(Mailbox.link(mail), "klic=([a-z2-7]+)");
    }

    private static String revision(Person who, String page) throws Exception {
        return first(who.browser().get(page).body(), "name=\"revision\" value=\"(\\d+)\"");
    }

    private static String found(Person who, String page, String pattern) throws Exception {
        return first(who.browser().get(page).body(), "(" + pattern + ")");
    }

    private static String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }
}
