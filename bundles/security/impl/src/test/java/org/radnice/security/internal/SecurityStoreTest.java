package org.radnice.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.radnice.kernel.api.context.CallContext;
import org.radnice.kernel.api.event.Event;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.notification.api.Message;
import org.radnice.security.api.Account;
import org.radnice.security.api.AuditTrail;
import org.radnice.security.api.Caller;
import org.radnice.security.api.Identity;
import org.radnice.security.api.NotAllowedException;
import org.radnice.security.api.NotSignedInException;
import org.radnice.security.api.PermissionSource;
import org.radnice.security.api.TooManyRequestsException;
import org.radnice.security.internal.store.PolicyStore;

/** What accounts, links, tokens, policy and audit do, on each database. */
class SecurityStoreTest {

    private static final Locale CZECH = Locale.forLanguageTag("cs");
    private static final String PASSWORD = "kůň žere mrkev";
    private static final String OTHER = "tři slepé myši";

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void registersAfterConfirmationOnly(TestDatabase database) {
        TestSecurity security = new TestSecurity(database);
        security.registration.request(" Jana  Nováková", "Jana@Example.cz", PASSWORD, CZECH, "10.0.0.1", TestSecurity.SITE);
        assertThatThrownBy(() -> security.signIn.inBrowser("jana@example.cz", PASSWORD, "10.0.0.1", ""))
                .isInstanceOf(SignInRefusedException.class);

        String key = security.mailedKey();
        Message mail = security.sent.get(0);
        assertThat(mail.kind()).isEqualTo("security.confirm-address");
        assertThat(mail.recipient()).isEqualTo("jana@example.cz");
        assertThat(mail.variables().get("link")).startsWith(TestSecurity.SITE + "/registrace/potvrzeni?klic=");
        assertThat(security.registration.waits(key)).isTrue();
        assertThatThrownBy(() -> security.registration.confirm(key, OTHER)).isInstanceOf(AccountInvalidException.class);

        String id = security.registration.confirm(key, PASSWORD);
        Account account = security.myAccount.find(id);
        assertThat(account.name()).isEqualTo("Jana Nováková");
        assertThat(account.roles()).containsExactly(Account.CITIZEN);
        assertThat(security.signIn.inBrowser("JANA@example.cz", PASSWORD, "10.0.0.1", "").account()).isEqualTo(account);

        assertThat(security.registration.waits(key)).isFalse();
        assertThatThrownBy(() -> security.registration.confirm(key, PASSWORD)).isInstanceOf(LinkExpiredException.class);
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void aSecondRegistrationTellsTheOwnerOnly(TestDatabase database) {
        TestSecurity security = new TestSecurity(database);
        String id = security.citizen("jana@example.cz", PASSWORD);
        security.registration.request("Někdo Jiný", "jana@example.cz", OTHER, CZECH, "10.6.6.6", TestSecurity.SITE);
        security.kernel.deliver(security.mails);
        assertThat(security.sent).extracting(Message::kind)
                .containsExactly("security.confirm-address", "security.address-already-known");
        assertThat(security.signIn.inBrowser("jana@example.cz", PASSWORD, "10.0.0.1", "").account().id()).isEqualTo(id);
        assertThatThrownBy(() -> security.signIn.inBrowser("jana@example.cz", OTHER, "10.0.0.1", ""))
                .isInstanceOf(SignInRefusedException.class);
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void theFirstToConfirmGetsTheAddress(TestDatabase database) {
        TestSecurity security = new TestSecurity(database);
        security.registration.request("Zlý Člověk", "jana@example.cz", OTHER, CZECH, "10.6.6.6", TestSecurity.SITE);
        String strangersKey = security.mailedKey();
        security.registration.request("Jana Nováková", "jana@example.cz", PASSWORD, CZECH, "10.0.0.1", TestSecurity.SITE);
        String ownersKey = security.mailedKey();
        assertThatThrownBy(() -> security.registration.confirm(strangersKey, PASSWORD))
                .isInstanceOf(AccountInvalidException.class);
        security.registration.confirm(ownersKey, PASSWORD);
        assertThatThrownBy(() -> security.registration.confirm(strangersKey, OTHER)).isInstanceOf(LinkExpiredException.class);
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void linksExpireAndDieOfGuesses(TestDatabase database) {
        TestSecurity security = new TestSecurity(database);
        security.registration.request("Jana Nováková", "jana@example.cz", PASSWORD, CZECH, "10.0.0.1", TestSecurity.SITE);
        String key = security.mailedKey();
        for (int i = 0; i < PendingLink.MOST_FAILURES; i++) {
            assertThatThrownBy(() -> security.registration.confirm(key, OTHER)).isInstanceOf(AccountInvalidException.class);
        }
        assertThatThrownBy(() -> security.registration.confirm(key, PASSWORD)).isInstanceOf(LinkExpiredException.class);

        security.registration.request("Petr Malý", "petr@example.cz", PASSWORD, CZECH, "10.0.0.1", TestSecurity.SITE);
        String late = security.mailedKey();
        security.kernel.clock().advance(Duration.ofHours(24));
        assertThatThrownBy(() -> security.registration.confirm(late, PASSWORD)).isInstanceOf(LinkExpiredException.class);

        security.kernel.clock().advance(Duration.ofHours(1));
        cleanUp(security).run();
        assertThat(security.kernel.jdbc().list(row -> row.getString(1), "SELECT id FROM sec_link")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void keysAreInNoTableAndNoEvent(TestDatabase database) {
        TestSecurity security = new TestSecurity(database);
        security.registration.request("Jana Nováková", "jana@example.cz", PASSWORD, CZECH, "10.0.0.1", TestSecurity.SITE);
        String key = security.mailedKey();
        List<String> hashes =
                security.kernel.jdbc().list(row -> row.getString(1), "SELECT key_hash FROM sec_link");
        assertThat(hashes).containsExactly(Digests.sha256(key)).doesNotContain(key);
        assertThat(security.kernel.events()).allSatisfy(event -> {
            assertThat(event.data()).isEmpty();
            assertThat(event.toString()).doesNotContain(key).doesNotContain("jana@example.cz");
        });
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void aRepeatedEventMailsNothingAndKeepsTheKey(TestDatabase database) {
        TestSecurity security = new TestSecurity(database);
        security.registration.request("Jana Nováková", "jana@example.cz", PASSWORD, CZECH, "10.0.0.1", TestSecurity.SITE);
        String key = security.mailedKey();
        Event event = security.kernel.events(LinkMails.LINK_REQUESTED).get(0);
        security.kernel.redeliver(event, security.mails);
        assertThat(security.sent).hasSize(1);
        assertThat(security.registration.waits(key)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void mailsWaitWhileNotificationIsAway(TestDatabase database) {
        TestSecurity security = new TestSecurity(database);
        security.holder.unbind(security.notifications);
        security.registration.request("Jana Nováková", "jana@example.cz", PASSWORD, CZECH, "10.0.0.1", TestSecurity.SITE);
        Event event = security.kernel.events(LinkMails.LINK_REQUESTED).get(0);
        assertThatThrownBy(() -> security.kernel.redeliver(event, security.mails))
                .isInstanceOf(MailUnavailableException.class);
        security.holder.bind(security.notifications);
        security.kernel.redeliver(event, security.mails);
        assertThat(security.sent).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void aForgottenPasswordEndsEverythingThatWasOpenedWithIt(TestDatabase database) {
        TestSecurity security = new TestSecurity(database);
        String id = security.citizen("jana@example.cz", PASSWORD);
        String token = security.tokens.create(id, "program", 0).secret();
        String device = security.signIn.inBrowser("jana@example.cz", PASSWORD, "10.0.0.1", "").device();

        security.passwordLinks.forgotten("nikdo@example.cz", CZECH, "10.0.0.1", TestSecurity.SITE);
        security.kernel.deliver(security.mails);
        assertThat(security.sent).hasSize(1);

        security.passwordLinks.forgotten("jana@example.cz", CZECH, "10.0.0.1", TestSecurity.SITE);
        String key = security.mailedKey();
        assertThat(security.sent.get(1).kind()).isEqualTo("security.reset-password");
        assertThat(security.registration.waits(key)).isFalse();
        assertThatThrownBy(() -> security.passwordLinks.setPassword(key, "kratke")).isInstanceOf(AccountInvalidException.class);
        security.passwordLinks.setPassword(key, OTHER);

        assertThat(security.endedSessions).containsExactly(id + " all");
        assertThat(security.tokens.accountOf(token)).isEmpty();
        assertThat(security.transactions.<Boolean>read(work -> security.devices.knows(work, id, Digests.sha256(device))))
                .isFalse();
        assertThatThrownBy(() -> security.passwordLinks.setPassword(key, PASSWORD)).isInstanceOf(LinkExpiredException.class);
        assertThatThrownBy(() -> security.signIn.inBrowser("jana@example.cz", PASSWORD, "10.0.0.1", ""))
                .isInstanceOf(SignInRefusedException.class);
        security.signIn.inBrowser("jana@example.cz", OTHER, "10.0.0.1", "");
        security.kernel.deliver(security.mails);
        assertThat(security.sent.get(2).kind()).isEqualTo("security.password-changed");
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void resetLinksWorkForAnHour(TestDatabase database) {
        TestSecurity security = new TestSecurity(database);
        security.citizen("jana@example.cz", PASSWORD);
        security.passwordLinks.forgotten("jana@example.cz", CZECH, "10.0.0.1", TestSecurity.SITE);
        String key = security.mailedKey();
        security.kernel.clock().advance(Duration.ofMinutes(60));
        assertThat(security.passwordLinks.find(key)).isEmpty();
        assertThatThrownBy(() -> security.passwordLinks.setPassword(key, OTHER)).isInstanceOf(LinkExpiredException.class);
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void changesThePasswordOfWhoKnowsIt(TestDatabase database) {
        TestSecurity security = new TestSecurity(database);
        String id = security.citizen("jana@example.cz", PASSWORD);
        assertThatThrownBy(() -> security.myAccount.changePassword(id, "spatne heslo", OTHER, Optional.of("s1")))
                .isInstanceOfSatisfying(AccountInvalidException.class, e ->
                        assertThat(e.violations().get(0).field()).isEqualTo("current"));
        security.myAccount.changePassword(id, PASSWORD, OTHER, Optional.of("s1"));
        assertThat(security.endedSessions).containsExactly(id + " all but s1");
        security.signIn.inBrowser("jana@example.cz", OTHER, "10.0.0.1", "");
        security.myAccount.changeLanguage(id, Locale.ENGLISH);
        assertThat(security.myAccount.find(id).locale()).isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void strangersGuessesDoNotLockTheOwnerOut(TestDatabase database) {
        TestSecurity security = new TestSecurity(database);
        security.citizen("jana@example.cz", PASSWORD);
        String device = security.signIn.inBrowser("jana@example.cz", PASSWORD, "10.0.0.1", "").device();
        for (int i = 0; i < 10; i++) {
            String address = "10.6.6." + i;
            assertThatThrownBy(() -> security.signIn.inBrowser("jana@example.cz", OTHER, address, ""))
                    .isInstanceOf(SignInRefusedException.class);
        }
        assertThatThrownBy(() -> security.signIn.inBrowser("jana@example.cz", PASSWORD, "10.6.6.99", ""))
                .isInstanceOf(TooManyRequestsException.class);
        assertThat(security.signIn.inBrowser("jana@example.cz", PASSWORD, "10.0.0.1", device).device()).isEqualTo(device);
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void raisedCostReachesThePasswordAtSignIn(TestDatabase database) {
        TestSecurity security = new TestSecurity(database);
        String id = security.citizen("jana@example.cz", PASSWORD);
        SecurityConfig stronger = TestSettings.with(Map.of("password_hash_memory", 9000)).current();
        security.settings.changed(stronger);
        security.signIn.inBrowser("jana@example.cz", PASSWORD, "10.0.0.1", "");
        String hash = security.transactions.read(work -> security.accounts.passwordHash(work, id)).orElseThrow();
        assertThat(hash).contains("m=9000");
        security.signIn.inBrowser("jana@example.cz", PASSWORD, "10.0.0.1", "");
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void administratorsMakeInviteChangeAndClose(TestDatabase database) {
        TestSecurity security = new TestSecurity(database);
        String link = security.staff.createByHand(
                "Správce První", "spravce@urad.cz", Set.of(Account.ADMINISTRATOR), TestSecurity.SITE);
        assertThat(link).startsWith(TestSecurity.SITE + "/nove-heslo?klic=");
        security.passwordLinks.setPassword(TestSecurity.key(link), PASSWORD);
        String admin = security.signIn.inBrowser("spravce@urad.cz", PASSWORD, "10.0.0.1", "").account().id();

        String official = security.kernel.as(admin, () ->
                security.staff.create("Petr Svoboda", "petr@urad.cz", Set.of(Account.OFFICIAL), TestSecurity.SITE));
        String key = security.mailedKey();
        assertThat(security.sent.get(0).kind()).isEqualTo("security.invitation");
        security.passwordLinks.setPassword(key, OTHER);
        assertThat(security.staff.find(official).hasPassword()).isTrue();
        assertThatThrownBy(() -> security.staff.create("X Y", "PETR@urad.cz", Set.of(Account.OFFICIAL), TestSecurity.SITE))
                .isInstanceOf(EmailTakenException.class);
        assertThatThrownBy(() -> security.staff.change(official, "Petr", Set.of("boss")))
                .isInstanceOf(AccountInvalidException.class);

        assertThatThrownBy(() -> security.kernel.as(admin, () -> {
            security.staff.deactivate(admin);
            return null;
        })).isInstanceOf(OwnAccountException.class);
        assertThatThrownBy(() -> security.staff.deactivate(admin)).isInstanceOf(LastAdministratorException.class);
        assertThatThrownBy(() -> security.staff.change(admin, "Správce", Set.of(Account.OFFICIAL)))
                .isInstanceOf(LastAdministratorException.class);

        security.staff.change(official, "Petr Nový", Set.of(Account.OFFICIAL, Account.ADMINISTRATOR));
        security.staff.deactivate(admin);
        assertThat(security.endedSessions).contains(admin + " all");
        assertThatThrownBy(() -> security.signIn.inBrowser("spravce@urad.cz", PASSWORD, "10.0.0.1", ""))
                .isInstanceOf(SignInRefusedException.class);
        security.staff.activate(admin);
        security.signIn.inBrowser("spravce@urad.cz", PASSWORD, "10.0.0.1", "");
        assertThat(security.audit.ofSubject(official, 10)).extracting(AuditTrail.Entry::code)
                .contains("security.account.created", "security.account.changed", "security.account.roles-changed");
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void findsAccountsWithoutDiacriticsAndByPages(TestDatabase database) {
        TestSecurity security = new TestSecurity(database);
        for (int i = 0; i < 7; i++) {
            security.staff.create("Žluťoučký Kůň " + i, "kun" + i + "@urad.cz", Set.of(Account.OFFICIAL), TestSecurity.SITE);
        }
        security.staff.create("Adam 50%", "adam@urad.cz", Set.of(Account.MANAGER, Account.OFFICIAL), TestSecurity.SITE);
        StaffAccounts.Found horses =
                security.staff.search(new AccountFilter("ZLUTOUCKY", "", AccountFilter.State.ALL), 5, 5);
        assertThat(horses.total()).isEqualTo(7);
        assertThat(horses.accounts()).extracting(found -> found.account().email())
                .containsExactly("kun5@urad.cz", "kun6@urad.cz");
        assertThat(security.staff.search(new AccountFilter("50%", "", AccountFilter.State.ACTIVE), 0, 5).total()).isEqualTo(1);
        assertThat(security.staff.search(new AccountFilter("", "manager", AccountFilter.State.ALL), 0, 5).total()).isEqualTo(1);
        assertThat(security.staff.search(new AccountFilter("", "", AccountFilter.State.CLOSED), 0, 5).accounts()).isEmpty();
        assertThat(new AccountsService(security.transactions, security.accounts, security.directory)
                        .withPermission("no.such.permission"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void listsPeopleInCzechOrderAlsoOverSeveralPages(TestDatabase database) {
        TestSecurity security = new TestSecurity(database);
        List<String> ordered = List.of(
                "Cyril Malý", "Čeněk Malý", "Hana Malá", "Chrudoš Malý", "Ivan Malý", "Jan Žák", "Jana Bílá", "Řehoř Malý");
        for (int i = ordered.size() - 1; i >= 0; i--) {
            security.staff.create(ordered.get(i), "osoba" + i + "@urad.cz", Set.of(Account.ADMINISTRATOR), TestSecurity.SITE);
        }
        AccountFilter all = new AccountFilter("", "", AccountFilter.State.ALL);
        List<AccountOverview> found = new ArrayList<>(security.staff.search(all, 0, 3).accounts());
        found.addAll(security.staff.search(all, 3, 3).accounts());
        found.addAll(security.staff.search(all, 6, 3).accounts());
        assertThat(found).extracting(one -> one.account().name()).containsExactlyElementsOf(ordered);
        assertThat(new AccountsService(security.transactions, security.accounts, security.directory)
                        .withPermission(Permissions.ACCOUNT_MANAGE))
                .extracting(Account::name)
                .containsExactlyElementsOf(ordered);
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void accountsOfAnOlderVersionGetTheirPlaceInTheOrder(TestDatabase database) {
        TestSecurity security = new TestSecurity(database);
        for (String name : List.of("Dan Malý", "Čeněk Malý", "Cyril Malý")) {
            security.staff.create(name, name.substring(0, 3).toLowerCase(Locale.ROOT) + "@urad.cz", Set.of(Account.OFFICIAL), TestSecurity.SITE);
        }
        security.transactions.write(work -> work.entities()
                .createQuery("update AccountRow a set a.sortKey = null where a.name like 'C%'")
                .executeUpdate());
        cleanUp(security).run();
        assertThat(security.staff.search(new AccountFilter("", "", AccountFilter.State.ALL), 0, 5).accounts())
                .extracting(one -> one.account().name())
                .containsExactly("Cyril Malý", "Čeněk Malý", "Dan Malý");
    }

    private static CleanUp cleanUp(TestSecurity security) {
        return new CleanUp(
                security.transactions, security.accounts, security.links, security.tokenStore, security.devices, security.kernel.clock());
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void callersFollowRolesAndPolicyAtOnce(TestDatabase database) {
        TestSecurity security = new TestSecurity(database);
        String id = security.citizen("jana@example.cz", PASSWORD);
        assertThat(caller(security, id)).satisfies(caller -> {
            assertThat(caller.identity()).isEqualTo(Identity.ACCOUNT);
            assertThat(caller.permissions()).isEmpty();
        });
        assertThatThrownBy(() -> require(security, id)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> require(security, CallContext.ANONYMOUS)).isInstanceOf(NotSignedInException.class);
        assertThatThrownBy(() -> require(security, "gone")).isInstanceOf(NotSignedInException.class);
        require(security, CallContext.SYSTEM);

        security.staff.change(id, "Jana Nováková", Set.of(Account.CITIZEN, Account.ADMINISTRATOR));
        require(security, id);
        assertThat(new AccountsService(security.transactions, security.accounts, security.directory)
                        .withPermission(Permissions.ACCOUNT_MANAGE))
                .extracting(Account::id)
                .containsExactly(id);
        security.policy.decide(Account.ADMINISTRATOR, Permissions.ACCOUNT_MANAGE, Optional.of(false));
        assertThatThrownBy(() -> require(security, id)).isInstanceOf(NotAllowedException.class);
        security.policy.decide(Account.CITIZEN, Permissions.ACCOUNT_MANAGE, Optional.of(true));
        require(security, id);
        security.policy.decide(Account.CITIZEN, Permissions.ACCOUNT_MANAGE, Optional.empty());
        assertThatThrownBy(() -> require(security, id)).isInstanceOf(NotAllowedException.class);
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void aDecisionNamesARoleAndAPermissionThatExist(TestDatabase database) {
        TestSecurity security = new TestSecurity(database);
        assertThatThrownBy(() -> security.policy.decide("boss", Permissions.AUDIT_READ, Optional.of(true)))
                .isInstanceOf(UnknownRoleException.class)
                .hasMessageContaining("boss");
        for (Optional<Boolean> granted : List.of(Optional.of(true), Optional.of(false), Optional.<Boolean>empty())) {
            assertThatThrownBy(() -> security.policy.decide(Account.MANAGER, "security.audit.reed", granted))
                    .isInstanceOf(UnknownPermissionException.class)
                    .hasMessageContaining("security.audit.reed");
        }
        assertThat(decisions(security)).isEmpty();
        assertThat(security.audit.newest(10)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void aDecisionIsTakenBackWhileItsModuleIsAway(TestDatabase database) {
        TestSecurity security = new TestSecurity(database);
        PermissionSource module = () -> List.of(new PermissionSource.Permission("test.thing.do", "Do it.", Set.of()));
        security.catalog.bindSource(module);
        security.policy.decide(Account.MANAGER, "test.thing.do", Optional.of(true));
        security.catalog.unbindSource(module);

        security.policy.decide(Account.MANAGER, "test.thing.do", Optional.of(false));
        assertThat(decisions(security)).containsExactly("manager test.thing.do");
        security.policy.decide(Account.MANAGER, "test.thing.do", Optional.empty());
        assertThat(decisions(security)).isEmpty();
        assertThatThrownBy(() -> security.policy.decide(Account.MANAGER, "test.thing.do", Optional.of(true)))
                .isInstanceOf(UnknownPermissionException.class);
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void aStoredDecisionForARoleThatNeverWasIsTakenBack(TestDatabase database) {
        TestSecurity security = new TestSecurity(database);
        PolicyStore store = new PolicyStore(null);
        security.transactions.write(work -> {
            store.put(work, new PolicyOverride("boss", "test.thing.do", true));
            return "boss";
        });
        security.policy.decide("boss", "test.thing.do", Optional.empty());
        assertThat(decisions(security)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void tokensAreShownOnceRevokedAndExpire(TestDatabase database) {
        TestSecurity security = new TestSecurity(database);
        String id = security.citizen("jana@example.cz", PASSWORD);
        TokensService.Created created = security.tokens.create(id, "účetnictví", 7);
        assertThat(created.secret()).matches("radnice_[a-z2-7]{32}");
        assertThat(created.toString()).doesNotContain(created.secret());
        assertThat(security.kernel.jdbc().list(row -> row.getString(1), "SELECT token_hash FROM sec_token"))
                .containsExactly(Digests.sha256(created.secret()));
        assertThat(security.tokens.accountOf(created.secret())).contains(id);
        assertThat(security.tokens.idOf(created.secret())).contains(created.token().id());
        assertThat(security.tokens.of(id).get(0).usedAt()).isPresent();
        assertThat(security.tokens.accountOf("radnice_" + "a".repeat(32))).isEmpty();
        assertThat(security.tokens.accountOf("' or 1=1 --")).isEmpty();

        assertThatThrownBy(() -> security.tokens.revoke("somebody else", created.token().id()))
                .isInstanceOf(UnknownTokenException.class);
        security.tokens.revokeAny(created.token().id());
        assertThat(security.tokens.accountOf(created.secret())).isEmpty();

        String late = security.tokens.create(id, "druhý", 7).secret();
        security.kernel.clock().advance(Duration.ofDays(7));
        assertThat(security.tokens.accountOf(late)).isEmpty();
        assertThat(security.tokens.of(id)).isEmpty();
        assertThatThrownBy(() -> security.tokens.create(id, " ", 7)).isInstanceOf(AccountInvalidException.class);
        assertThatThrownBy(() -> security.tokens.create(id, "x", 366)).isInstanceOf(AccountInvalidException.class);
        for (int i = 0; i < 20; i++) {
            security.tokens.create(id, "x" + i, 7);
        }
        assertThatThrownBy(() -> security.tokens.create(id, "x", 7)).isInstanceOf(TooManyTokensException.class);
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void auditEntriesBelongToTheTransaction(TestDatabase database) {
        TestSecurity security = new TestSecurity(database);
        assertThatThrownBy(() -> security.transactions.write(work -> {
            security.audit.record("test.thing.changed", "1", Map.of());
            throw new SignInRefusedException();
        })).isInstanceOf(SignInRefusedException.class);
        assertThat(security.audit.newest(10)).isEmpty();

        security.kernel.as("official-1", () -> {
            security.audit.record("test.thing.changed", "1", Map.of("from", "á", "to", "\"b\""));
            return null;
        });
        security.kernel.clock().advance(Duration.ofDays(1));
        security.audit.record("test.thing.removed", "2", Map.of());
        assertThat(security.audit.newest(10)).extracting(AuditTrail.Entry::code)
                .containsExactly("test.thing.removed", "test.thing.changed");
        AuditTrail.Entry entry = security.audit.ofSubject("1", 10).get(0);
        assertThat(entry.actor()).isEqualTo("official-1");
        assertThat(entry.details()).containsOnly(Map.entry("from", "á"), Map.entry("to", "\"b\""));
        assertThat(entry.at()).isEqualTo(security.kernel.clock().instant().minus(Duration.ofDays(1)));

        assertThat(find(security, "test.thing", "", Optional.empty())).hasSize(2);
        assertThat(find(security, "test.thing.rem", "", Optional.empty())).hasSize(1);
        assertThat(find(security, "test_thing", "", Optional.empty())).isEmpty();
        assertThat(find(security, "", "official-1", Optional.empty())).hasSize(1);
        assertThat(find(security, "", "", Optional.of(security.kernel.clock().instant()))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void exampleAccountsAreOfTheEvaluationOnly(TestDatabase database) {
        TestSecurity production = new TestSecurity(database);
        ExampleAccounts none = production.examples();
        assertThat(none.presentInEarnest()).isFalse();
        assertThatThrownBy(() -> production.signIn.inBrowser("spravce@example.cz", ExampleAccounts.PASSWORD, "10.0.0.1", ""))
                .isInstanceOf(SignInRefusedException.class);
        assertThat(health(production, none)).isEqualTo("WARN");

        TestSecurity evaluation = new TestSecurity(database, Office.Mode.EVALUATION);
        evaluation.examples();
        evaluation.examples();
        for (String email : ExampleAccounts.emails()) {
            evaluation.signIn.inBrowser(email, ExampleAccounts.PASSWORD, "10.0.0.1", "");
        }
        assertThat(health(evaluation, evaluation.examples())).isEqualTo("UP");

        ExampleAccounts found = production.examples();
        assertThat(found.presentInEarnest()).isTrue();
        assertThat(health(production, found)).isEqualTo("DOWN");
        assertThatThrownBy(() -> production.signIn.inBrowser("spravce@example.cz", ExampleAccounts.PASSWORD, "10.0.0.1", ""))
                .isInstanceOf(SignInRefusedException.class);
    }

    @ParameterizedTest
    @MethodSource("org.radnice.kernel.testing.Databases#all")
    void exampleAccountsAreMadeOnceByNodesThatStartAtOnce(TestDatabase database) throws Exception {
        TestSecurity one = new TestSecurity(database, Office.Mode.EVALUATION);
        TestSecurity other = new TestSecurity(database, Office.Mode.EVALUATION);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            for (Future<ExampleAccounts> node : nodes.invokeAll(List.<Callable<ExampleAccounts>>of(one::examples, other::examples))) {
                node.get();
            }
        } finally {
            nodes.shutdown();
        }
        for (String email : ExampleAccounts.emails()) {
            other.signIn.inBrowser(email, ExampleAccounts.PASSWORD, "10.0.0.1", "");
        }
    }

    private static List<String> decisions(TestSecurity security) {
        return security.kernel.jdbc().list(
                row -> row.getString(1) + " " + row.getString(2), "SELECT role_name, permission FROM sec_role_permission");
    }

    private static String health(TestSecurity security, ExampleAccounts examples) {
        return new SecurityHealth(security.transactions, security.accounts, examples).check().status().name();
    }

    private static List<AuditTrail.Entry> find(
            TestSecurity security, String code, String actor, Optional<Instant> from) {
        return security.audit.find(new AuditFilter(code, actor, "", from, Optional.empty(), ""), 10);
    }

    private static Caller caller(TestSecurity security, String actor) {
        return security.kernel.as(actor, security.directory::current);
    }

    private static void require(TestSecurity security, String actor) {
        security.kernel.as(actor, () -> {
            security.directory.require(Permissions.ACCOUNT_MANAGE);
            return null;
        });
    }
}
