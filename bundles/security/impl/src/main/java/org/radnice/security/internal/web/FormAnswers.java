package org.radnice.security.internal.web;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import org.radnice.kernel.api.error.DomainException;
import org.radnice.kernel.api.error.InvalidException;
import org.radnice.security.api.TooManyRequestsException;
import org.radnice.web.api.FormData;
import org.radnice.web.api.FormView;
import org.radnice.web.api.Page;
import org.radnice.web.api.Texts;

/** The two answers to a form: on to the next page, or the same page again with what is wrong. */
final class FormAnswers {

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY_REQUESTS = 429;

    private final Texts texts;

    FormAnswers(Texts texts) {
        this.texts = texts;
    }

    /** On to the next page, which is read with GET. */
    Response next(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** The same page with the broken rules at their fields. */
    Page again(Page page, FormData data, InvalidException problem, Locale locale) {
        return page.with("form", FormView.of(data).errors(problem.violations(), texts, locale)).status(UNPROCESSABLE);
    }

    /** The same page with one sentence over the whole form, or at one field. */
    Page again(Page page, FormData data, String field, DomainException problem, Locale locale) {
        String sentence = texts.text(locale, "error." + problem.code(), problem.arguments().toArray());
        return page.with("form", FormView.of(data).error(field, sentence)).status(UNPROCESSABLE);
    }

    /** The same page, with when to try again. */
    Page again(Page page, FormData data, TooManyRequestsException problem, Locale locale) {
        long minutes = Math.max(1, (problem.retryAfter().toSeconds() + 59) / 60);
        String sentence = texts.text(locale, "security.wait", minutes);
        return page.with("form", FormView.of(data).error("", sentence)).status(TOO_MANY_REQUESTS);
    }
}
