package org.radnice.probe.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Component;
import org.radnice.security.api.Public;

/** A resource that does nothing: what is left is the way through the filters, the dispatcher and CXF. */
@Path("/constant")
@Component(service = ConstantResource.class)
public final class ConstantResource {

    /** One character. */
    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Public
    public String constant() {
        return "x";
    }
}
