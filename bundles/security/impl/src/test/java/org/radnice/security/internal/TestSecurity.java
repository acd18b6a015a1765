package org.radnice.security.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.office.OfficeProfile;
import org.radnice.kernel.api.persistence.SchemaVersion;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.kernel.testing.TestKernel;
import org.radnice.notification.api.Message;
import org.radnice.notification.api.Notifications;
import org.radnice.security.internal.store.AccountStore;
import org.radnice.security.internal.store.AuditStore;
import org.radnice.security.internal.store.DeviceStore;
import org.radnice.security.internal.store.LinkStore;
import org.radnice.security.internal.store.PolicyStore;
import org.radnice.security.internal.store.TokenStore;
import org.radnice.web.api.Sessions;

/** The whole module without a container, over a database of its own. */
final class TestSecurity {

    static final String SITE = "https://portal.example.cz";

    final TestKernel kernel;
    final Transactions transactions;
    final AccountStore accounts;
    final LinkStore links;
    final TokenStore tokenStore;
    final DeviceStore devices;
    final Settings settings;
    final PermissionCatalog catalog = new PermissionCatalog();
    final CallerDirectory directory;
    final AuditTrailService audit;
    final TokensService tokens;
    final Registration registration;
    final SignIn signIn;
    final PasswordLinks passwordLinks;
    final MyAccount myAccount;
    final StaffAccounts staff;
    final PolicyAdmin policy;
    final PasswordHasher hasher;
    final LinkMails mails;
    final NotificationsHolder holder = new NotificationsHolder();
    final List<Message> sent = new ArrayList<>();
    final List<String> endedSessions = new ArrayList<>();
    final Notifications notifications = new SentMessages();
    private final Office office;

    TestSecurity(TestDatabase database) {
        this(database, Office.Mode.PRODUCTION);
    }

    TestSecurity(TestDatabase database, Office.Mode mode) {
        kernel = database.kernel();
        transactions = database.transactions("security");
        SchemaVersion schema = new Schema();
        accounts = new AccountStore(schema);
        links = new LinkStore(schema);
        tokenStore = new TokenStore(schema);
        devices = new DeviceStore(kernel.ids(), schema);
        PolicyStore policies = new PolicyStore(schema);
        settings = TestSettings.with(Map.of("signin_failures_address", 1000));
        hasher = new PasswordHasher(settings);
        office = new TestOffice(mode);
        CommonPasswords common = new CommonPasswords();
        RateLimitsService limits = new RateLimitsService();
        SlowDown slowDown = new SlowDown(settings);
        Sessions sessions = new EndedSessions();
        audit = new AuditTrailService(
                kernel.contexts(), transactions, new AuditStore(schema), kernel.ids(), kernel.clock());
        directory = new CallerDirectory(kernel.contexts(), transactions, accounts, policies, catalog, settings);
        policy = new PolicyAdmin(transactions, policies, catalog, directory, audit);
        tokens = new TokensService(transactions, tokenStore, audit, kernel.ids(), kernel.clock(), settings);
        registration = new Registration(
                transactions, accounts, links, audit, limits, hasher, common, settings, kernel.ids(), kernel.clock());
        signIn = new SignIn(
                transactions, accounts, devices, hasher, slowDown, audit, office, kernel.ids(), kernel.clock());
        passwordLinks = new PasswordLinks(
                transactions, accounts, links, devices, tokens, sessions, audit, limits, hasher, common, settings,
                kernel.ids(), kernel.clock());
        myAccount = new MyAccount(
                transactions, accounts, links, devices, sessions, audit, directory, hasher, slowDown, common, settings,
                kernel.clock());
        staff = new StaffAccounts(
                transactions, accounts, links, devices, tokens, passwordLinks, sessions, audit, directory,
                kernel.contexts(), kernel.ids(), kernel.clock());
        mails = new LinkMails(transactions, accounts, links, passwordLinks, holder, office, kernel.clock());
        holder.bind(notifications);
        catalog.bindSource(new Permissions());
    }

    ExampleAccounts examples() {
        return new ExampleAccounts(transactions, accounts, hasher, audit, office, kernel.ids(), kernel.clock());
    }

    /** Delivers the waiting events and returns the key in the newest mailed link. */
    String mailedKey() {
        kernel.deliver(mails);
        return key(sent.get(sent.size() - 1).variables().get("link"));
    }

    static String key(String link) {
        return link.substring(link.indexOf("?klic=") + "?klic=".length());
    }

    /** Registers and confirms a citizen. */
    String citizen(String email, String password) {
        registration.request("Jana Nováková", email, password, Locale.forLanguageTag("cs"), "10.0.0.1", SITE);
        return registration.confirm(mailedKey(), password);
    }

    private record Schema() implements SchemaVersion {
        @Override
        public String module() {
            return "security";
        }

        @Override
        public int version() {
            return 2;
        }
    }

    private record TestOffice(Mode mode) implements Office {
        @Override
        public OfficeProfile profile() {
            return new OfficeProfile(
                    Map.of("cs", "Statutární město Chomutov"), "Chomutov", "00261891",
                    new OfficeProfile.Address("Zborovská 4602", "430 01", "Chomutov"), "", "", "", SITE, List.of(), true,
                    Map.of(), true, "#2362a2", List.of("cs", "en", "uk"));
        }

        @Override
        public Optional<Path> arms() {
            return Optional.empty();
        }
    }

    private final class SentMessages implements Notifications {
        @Override
        public String send(Message message) {
            if (sent.stream().noneMatch(each -> each.key().equals(message.key()))) {
                sent.add(message);
            }
            return message.key();
        }

        @Override
        public List<Delivery> ofCase(String caseId) {
            return List.of();
        }
    }

    private final class EndedSessions implements Sessions {
        @Override
        public List<Info> of(String account) {
            return List.of(new Info("s1", "Firefox, Linux", Instant.EPOCH, Instant.EPOCH));
        }

        @Override
        public void end(String account, String id) {
            endedSessions.add(account + " " + id);
        }

        @Override
        public void endOthers(String account, String keptId) {
            endedSessions.add(account + " all but " + keptId);
        }

        @Override
        public void endAll(String account) {
            endedSessions.add(account + " all");
        }
    }
}
