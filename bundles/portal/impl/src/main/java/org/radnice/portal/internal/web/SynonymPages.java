package org.radnice.portal.internal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.radnice.kernel.api.error.InvalidException;
import org.radnice.kernel.api.search.Synonyms;
import org.radnice.portal.internal.PortalPermissions;
import org.radnice.portal.internal.SynonymEditing;
import org.radnice.portal.internal.SynonymsHolder;
import org.radnice.security.api.Audited;
import org.radnice.security.api.Requires;
import org.radnice.web.api.FormData;
import org.radnice.web.api.FormView;
import org.radnice.web.api.Page;
import org.radnice.web.api.Texts;
import org.radnice.web.api.WebRequests;

/** The words that mean the same in search: one group a line, words separated by commas. */
@Path("/urad/synonyma")
public final class SynonymPages {

    private final WebRequests requests;
    private final SynonymsHolder synonyms;
    private final SynonymEditing editing;
    private final Texts texts;
    private final Answers answers;

    SynonymPages(WebRequests requests, SynonymsHolder synonyms, SynonymEditing editing, Texts texts) {
        this.requests = requests;
        this.synonyms = synonyms;
        this.editing = editing;
        this.texts = texts;
        this.answers = new Answers(requests);
    }

    @GET
    @Requires(PortalPermissions.SYNONYMS)
    public Page form() {
        List<List<String>> groups = synonyms.find().map(Synonyms::groups).orElse(List.of());
        return page(FormView.blank()
                .with("groups", groups.stream().map(group -> String.join(", ", group)).collect(Collectors.joining("\n"))));
    }

    @POST
    @Requires(PortalPermissions.SYNONYMS)
    @Audited("portal.synonym.changed")
    public Response save(FormData data) {
        List<List<String>> groups = data.value("groups")
                .lines()
                .map(line -> Arrays.stream(line.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList())
                .filter(group -> !group.isEmpty())
                .toList();
        try {
            editing.replace(groups);
        } catch (InvalidException e) {
            return Answers.again(
                    page(FormView.of(data).error("groups", texts.text(requests.current().locale(), "synonyms.wrong"))), 422);
        }
        return answers.done("/urad/synonyma", "synonyms.done");
    }

    private Page page(FormView form) {
        return Page.of("office-synonyms").with("form", form).with("available", synonyms.find().isPresent());
    }
}
