package org.radnice.web.internal.page;

import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.radnice.kernel.api.error.UnavailableException;
import org.radnice.kernel.api.office.Office;
import org.radnice.kernel.api.office.OfficeProfile;
import org.radnice.web.api.Link;
import org.radnice.web.api.PageShell;
import org.radnice.web.api.WebRequest;
import org.radnice.web.internal.i18n.Catalogues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The portal's frame around pages, or a bare one while the portal is away. */
@Component(service = ShellHolder.class)
public final class ShellHolder {

    private static final Logger LOG = LoggerFactory.getLogger(ShellHolder.class);

    private final Office office;
    private final Catalogues texts;
    private volatile PageShell shell;

    @Activate
    public ShellHolder(@Reference Office office, @Reference Catalogues texts) {
        this.office = office;
        this.texts = texts;
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bind(PageShell arrived) {
        shell = arrived;
    }

    public void unbind(PageShell gone) {
        if (shell == gone) {
            shell = null;
        }
    }

    /** The frame for this request; never fails. */
    PageShell.Frame frame(WebRequest request) {
        PageShell present = shell;
        if (present != null) {
            try {
                return present.frame(request);
            } catch (UnavailableException away) {
                // What is away is said of the request itself, and by whoever waits for it.
                LOG.debug("A bare frame stands in while {} lasts", away.code());
            } catch (RuntimeException broken) {
                LOG.warn("The frame of pages fails, a bare one stands in: {}", broken.getClass().getName());
            }
        }
        OfficeProfile profile = office.profile();
        return new PageShell.Frame(
                profile.name(request.locale()), profile.shortName(), List.of(), List.of(), banner(request.locale()), List.of(), contacts(profile),
                List.of(), request.path().startsWith("/urad"));
    }

    private String banner(Locale locale) {
        return office.mode() == Office.Mode.EVALUATION ? texts.common().text(locale, "layout.evaluation") : "";
    }

    private static List<Link> contacts(OfficeProfile profile) {
        OfficeProfile.Address address = profile.address();
        return List.of(
                new Link("", address.street() + ", " + address.zip() + " " + address.city()),
                new Link("tel:" + profile.phone().replaceAll("[^+0-9]", ""), profile.phone()),
                new Link("mailto:" + profile.email(), profile.email()));
    }
}
