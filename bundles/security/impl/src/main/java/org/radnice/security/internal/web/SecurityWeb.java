package org.radnice.security.internal.web;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.office.Office;
import org.radnice.security.internal.AuditTrailService;
import org.radnice.security.internal.CallerDirectory;
import org.radnice.security.internal.ExampleAccounts;
import org.radnice.security.internal.MyAccount;
import org.radnice.security.internal.PasswordLinks;
import org.radnice.security.internal.Registration;
import org.radnice.security.internal.Settings;
import org.radnice.security.internal.SignIn;
import org.radnice.security.internal.StaffAccounts;
import org.radnice.security.internal.TokensService;
import org.radnice.web.api.Texts;
import org.radnice.web.api.WebModule;
import org.radnice.web.api.WebRequests;

/** Everything that the module publishes; there when all its parts are. */
@Component(service = WebModule.class)
public final class SecurityWeb implements WebModule {

    private final List<Object> pages;
    private final List<Object> rest;

    @Activate
    public SecurityWeb(
            @Reference WebRequests requests,
            @Reference Texts texts,
            @Reference Office office,
            @Reference Settings settings,
            @Reference CallerDirectory callers,
            @Reference Registration registration,
            @Reference SignIn signIn,
            @Reference PasswordLinks links,
            @Reference MyAccount account,
            @Reference TokensService tokens,
            @Reference StaffAccounts staff,
            @Reference AuditTrailService audit,
            @Reference ExampleAccounts examples) {
        FormAnswers answers = new FormAnswers(texts);
        pages = List.of(
                new RegistrationPages(requests, answers, callers, registration, settings, office),
                new SignInPages(requests, answers, callers, signIn, office),
                new SignOutPages(requests, answers, callers, account),
                new ForgottenPasswordPages(requests, answers, links, office),
                new NewPasswordPages(requests, answers, links, settings),
                new AccountPages(requests, texts, answers, callers, account, tokens, settings, office),
                new StaffPages(requests, texts, answers, staff, office),
                new AuditPages(audit, staff, requests, texts));
        rest = List.of(new SecurityRest(requests, callers, signIn, tokens));
    }

    @Override
    public String name() {
        return "security";
    }

    @Override
    public List<Object> pages() {
        return pages;
    }

    @Override
    public List<Object> rest() {
        return rest;
    }
}
