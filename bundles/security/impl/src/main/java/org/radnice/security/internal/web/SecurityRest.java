package org.radnice.security.internal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.radnice.security.api.Account;
import org.radnice.security.api.Audited;
import org.radnice.security.api.Caller;
import org.radnice.security.api.Callers;
import org.radnice.security.api.Public;
import org.radnice.security.api.SignedIn;
import org.radnice.security.internal.SignIn;
import org.radnice.security.internal.TokensService;
import org.radnice.web.api.WebRequests;

/** Tokens for programs, and who a token stands for. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class SecurityRest {

    private static final int CREATED = 201;

    /**
     * Asks for a token.
     *
     * @param email of the account
     * @param password of the account
     * @param name to tell the token from others
     */
    public record TokenRequest(String email, String password, String name) {

        @Override
        public String toString() {
            return "TokenRequest";
        }
    }

    /**
     * A new token.
     *
     * @param id by which its owner can revoke it
     * @param token to be sent as {@code Authorization: Bearer}; shown only here
     * @param name that was given to it
     * @param expiresAt from when it is void
     */
    public record TokenAnswer(String id, String token, String name, Instant expiresAt) {

        @Override
        public String toString() {
            return "TokenAnswer[" + id + ']';
        }
    }

    /** The caller. */
    public record Me(
            String id, String name, String email, String language, List<String> roles, List<String> permissions) {}

    private final WebRequests requests;
    private final Callers callers;
    private final SignIn signIn;
    private final TokensService tokens;

    SecurityRest(WebRequests requests, Callers callers, SignIn signIn, TokensService tokens) {
        this.requests = requests;
        this.callers = callers;
        this.signIn = signIn;
        this.tokens = tokens;
    }

    @POST
    @Path("/tokens")
    @Consumes(MediaType.APPLICATION_JSON)
    @Public
    @Audited("security.token.created")
    public Response createToken(TokenRequest request) {
        TokenRequest asked = request == null ? new TokenRequest("", "", "") : request;
        Account account =
                signIn.ofProgram(orEmpty(asked.email()), orEmpty(asked.password()), requests.current().clientAddress());
        TokensService.Created created = tokens.create(account.id(), orEmpty(asked.name()), 0);
        return Response.status(CREATED)
                .header("Cache-Control", "no-store")
                .entity(new TokenAnswer(
                        created.token().id(), created.secret(), created.token().label(), created.token().expiresAt()))
                .build();
    }

    @GET
    @Path("/me")
    @SignedIn
    public Me me() {
        Caller caller = callers.current();
        return new Me(
                caller.id(),
                caller.name(),
                caller.email(),
                caller.locale().toLanguageTag(),
                caller.roles().stream().sorted().toList(),
                caller.permissions().stream().sorted().toList());
    }

    /** Revokes the token with which the call came. */
    @DELETE
    @Path("/tokens/current")
    @SignedIn
    @Audited("security.token.revoked")
    public Response revokeCurrent(@HeaderParam("Authorization") String authorization) {
        String token = orEmpty(authorization).replaceFirst("(?i)^Bearer\\s+", "");
        tokens.idOf(token).ifPresent(id -> tokens.revoke(callers.current().id(), id));
        return Response.noContent().build();
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
