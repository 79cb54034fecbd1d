FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends nodejs npm \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN dotnet publish Assistant.Ingest -c Release -o /out/ingest \
    && dotnet publish Assistant.Bot -c Release -o /out/bot

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS base
# A new volume takes over the owner of the folder it covers.
RUN mkdir /data && chown "$APP_UID" /data
VOLUME /data
ENV Assistant__DataDirectory=/data
USER $APP_UID

FROM base AS ingest
WORKDIR /app
COPY --from=build /out/ingest .
ENTRYPOINT ["dotnet", "Assistant.Ingest.dll"]
CMD ["ingest", "/letters", "--data", "/data"]

FROM base AS bot
WORKDIR /app
COPY --from=build /out/bot .
ENV ASPNETCORE_HTTP_PORTS=3978
EXPOSE 3978
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/3978 && printf 'GET /readyz HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200 '* ]]"]
ENTRYPOINT ["dotnet", "Assistant.Bot.dll"]
