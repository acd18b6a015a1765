package org.radnice.web.internal.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.context.CallContext;
import org.radnice.security.api.Caller;
import org.radnice.security.api.Identity;
import org.radnice.web.api.PageShell;
import org.radnice.web.internal.call.SecurityHolder;
import org.radnice.web.internal.call.WebCall;

/** Makes whole pages: the module's template with its model inside the frame. */
@Component(service = PageRenderer.class)
public final class PageRenderer {

    private final ShellHolder shell;
    private final SecurityHolder security;

    @Activate
    public PageRenderer(@Reference ShellHolder shell, @Reference SecurityHolder security) {
        this.shell = shell;
        this.security = security;
    }

    /**
     * Renders a page whole before anything of it goes out, so that a template's error can still become an error page.
     *
     * @param face of the bundle that has the template
     */
    public RenderedPage render(Engines.Face face, String template, Map<String, Object> model, WebCall call) {
        PageShell.Frame frame = shell.frame(call);
        List<String> notices = call.session() == null ? List.of() : call.session().takeNotices();
        if (!call.anonymous() || !notices.isEmpty() || call.request().getQueryString() != null) {
            return RenderedPage.own(render(face, template, model, call, frame, notices));
        }
        return face.rendered().get(
                template, call.locale(), call.path(), call.languageAddress(), call.languages(), frame, model,
                () -> render(face, template, model, call, frame, notices));
    }

    private byte[] render(
            Engines.Face face, String template, Map<String, Object> model, WebCall call, PageShell.Frame frame, List<String> notices) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("shell", frame);
        all.put("locale", call.locale());
        all.put("languages", call.languages());
        all.put("path", call.path());
        all.put("languageAddress", call.languageAddress());
        all.put("caller", caller(call));
        all.put("notices", notices);
        return face.engine().renderBytes(template, call.locale(), all);
    }

    private Caller caller(WebCall call) {
        Caller nobody = new Caller(CallContext.ANONYMOUS, "", "", call.locale(), Identity.NONE, Set.of(), Set.of());
        return call.anonymous() ? nobody : security.current().orElse(nobody);
    }
}
