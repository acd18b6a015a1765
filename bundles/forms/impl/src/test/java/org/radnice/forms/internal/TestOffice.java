package org.radnice.forms.internal;

import java.io.ByteArrayInputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.radnice.forms.api.SubmitRequest;
import org.radnice.forms.api.SubmitRequest.NewFile;
import org.radnice.forms.internal.file.FileIntake;
import org.radnice.forms.internal.foreign.AccountsHolder;
import org.radnice.forms.internal.foreign.AuditHolder;
import org.radnice.forms.internal.foreign.CallersHolder;
import org.radnice.forms.internal.foreign.LimitsHolder;
import org.radnice.forms.internal.store.DefinitionStore;
import org.radnice.forms.internal.store.DocumentStore;
import org.radnice.forms.internal.store.DraftStore;
import org.radnice.forms.internal.store.SubmissionStore;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.office.OfficeProfile;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.kernel.testing.TestKernel;
import org.radnice.security.api.Account;
import org.radnice.security.api.Accounts;
import org.radnice.security.api.Caller;
import org.radnice.security.api.Identity;
import org.radnice.security.testing.FakeAuditTrail;
import org.radnice.security.testing.FakeCallers;
import org.radnice.security.testing.FakeRateLimits;

/** The whole module over a test database, without a container. */
public final class TestOffice {

    public static final Locale CZECH = Locale.forLanguageTag("cs");

    public final TestKernel kernel;
    public final Transactions transactions;
    public final FakeCallers callers = FakeCallers.anonymous();
    public final FakeAuditTrail audit = new FakeAuditTrail();
    public final DefinitionStore definitions = new DefinitionStore();
    public final DraftStore draftStore = new DraftStore();
    public final DocumentStore documents = new DocumentStore();
    public final SubmissionStore submissions = new SubmissionStore();
    public final CallersHolder callersHolder = new CallersHolder();
    public final AuditHolder auditHolder = new AuditHolder();
    public final AccountsHolder accountsHolder = new AccountsHolder();
    public final DefinitionService definitionService;
    public final Catalog catalog;
    public final Office office = new FixedOffice();
    public final SubmissionService service;
    public final DraftService drafts;
    public final CaseService cases;
    public final FormsSettings settings = new FormsSettings(new Defaults());

    public TestOffice(TestDatabase database) {
        kernel = database.kernel();
        transactions = database.transactions("forms");
        callersHolder.bind(callers);
        auditHolder.bind(audit);
        LimitsHolder limits = new LimitsHolder();
        limits.bind(new FakeRateLimits());
        accountsHolder.bind(new Colleagues());
        catalog = new Catalog(transactions, definitions, kernel.revisions(), kernel.clock(),
                List.of(TestForms.json("pes-prihlaseni"), TestForms.json("hlaseni-zavad"), TestForms.json("zadost-o-informace")));
        definitionService = new DefinitionService(transactions, catalog, callersHolder, auditHolder);
        Access access = new Access(submissions, callersHolder);
        FileIntake intake = new FileIntake(kernel.files(), kernel.ids(), settings);
        service = new SubmissionService(transactions, catalog, submissions, documents, access, intake, kernel.files(),
                kernel.ids(), kernel.clock(), office, settings, callersHolder, auditHolder, limits);
        drafts = new DraftService(transactions, catalog, draftStore, documents, submissions, service, intake, kernel.files(),
                kernel.ids(), kernel.clock(), callersHolder, auditHolder);
        cases = new CaseService(transactions, catalog, submissions, documents, access, intake, kernel.files(), kernel.ids(),
                kernel.clock(), callersHolder, accountsHolder, auditHolder);
    }

    /** A complete report of a fault. */
    public static SubmitRequest fault(String key) {
        return new SubmitRequest("hlaseni-zavad",
                Map.of("category", "road", "description", "Výtluk", "danger", false, "place", "Palackého 1",
                        "email", "jana@example.cz"),
                List.of(), CZECH, key);
    }

    /** A complete registration of a dog. */
    public static SubmitRequest dog() {
        Map<String, Object> answers = Map.ofEntries(
                Map.entry("holderKind", "person"), Map.entry("holderName", "Jana Nováková"), Map.entry("birthDate", "1985-01-31"),
                Map.entry("holderAddress", Map.of("street", "Zborovská 1", "city", "Chomutov", "zip", "43001")),
                Map.entry("dogName", "Rex"), Map.entry("breed", "kříženec"), Map.entry("sex", "male"),
                Map.entry("dogBorn", "2025-06-01"), Map.entry("keptSince", "2025-09-01"), Map.entry("order", "first"),
                Map.entry("exemption", "none"), Map.entry("truth", true), Map.entry("chip", "203098001234567"));
        return new SubmitRequest("pes-prihlaseni", answers, List.of(), CZECH, "");
    }

    /** A complete request for information. */
    public static SubmitRequest information() {
        Map<String, Object> answers = Map.of(
                "applicantKind", "person", "applicantName", "Jana Nováková", "birthDate", "1985-01-31",
                "applicantAddress", Map.of("street", "Zborovská 1", "city", "Chomutov", "zip", "43001"),
                "subject", "Kolik stromů město vysadilo?", "way", "email", "email", "jana@example.cz");
        return new SubmitRequest("zadost-o-informace", answers, List.of(), CZECH, "");
    }

    public static NewFile file(String field, String name, String content) {
        return new NewFile(field, name, () -> new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    public static Caller official(String id) {
        return FakeCallers.official(id, CaseService.HANDLE, CaseService.DECIDE);
    }

    /** Runs the call as this caller. */
    public <T> T as(Caller caller, Callable<T> call) {
        Caller before = callers.current();
        callers.become(caller);
        try {
            return call.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            callers.become(before);
        }
    }

    /** Runs the work as this caller. */
    public void as(Caller caller, Runnable work) {
        as(caller, () -> {
            work.run();
            return null;
        });
    }

    /** A citizen who has come by a data box. */
    public static Caller dataBox(String id) {
        Caller citizen = FakeCallers.citizen(id);
        return new Caller(citizen.id(), citizen.name(), citizen.email(), citizen.locale(), Identity.DATA_BOX, citizen.roles(),
                citizen.permissions());
    }

    private static final class Colleagues implements Accounts {

        private final List<Account> all = List.of(
                new Account("petr", "Petr Svoboda", "petr@example.cz", CZECH, Set.of(Account.OFFICIAL), true),
                new Account("eva", "Eva Dvořáková", "eva@example.cz", CZECH, Set.of(Account.OFFICIAL), true));

        @Override
        public Optional<Account> find(String id) {
            return all.stream().filter(account -> account.id().equals(id)).findFirst();
        }

        @Override
        public List<Account> withPermission(String permission) {
            return all;
        }
    }

    private static final class FixedOffice implements Office {

        @Override
        public OfficeProfile profile() {
            return new OfficeProfile(
                    Map.of("cs", "Statutární město Chomutov", "en", "Statutory City of Chomutov"), "Chomutov", "00261891",
                    new OfficeProfile.Address("Zborovská 4602", "430 28", "Chomutov"), "abc1234", "+420 474 637 111",
                    "podatelna@example.cz", "http://localhost:8181", List.of(), true, TestForms.GIVEN.fees(), true, "#2362A2",
                    List.of("cs", "en", "uk"));
        }

        @Override
        public Mode mode() {
            return Mode.EVALUATION;
        }

        @Override
        public Optional<Path> arms() {
            return Optional.empty();
        }
    }

    /** The defaults of the configuration. */
    static final class Defaults implements FormsConfig {

        private static Object value(String name) {
            try {
                return FormsConfig.class.getMethod(name).getDefaultValue();
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public int attachment_megabytes() {
            return 1;
        }

        @Override
        public int attachment_count() {
            return (int) value("attachment_count");
        }

        @Override
        public int attachment_total_megabytes() {
            return 2;
        }

        @Override
        public int draft_account_days() {
            return (int) value("draft_account_days");
        }

        @Override
        public int draft_session_hours() {
            return (int) value("draft_session_hours");
        }

        @Override
        public int submissions_per_hour() {
            return 100_000;
        }

        @Override
        public int lookups_per_hour() {
            return (int) value("lookups_per_hour");
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return FormsConfig.class;
        }
    }
}
