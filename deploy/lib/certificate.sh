# A certificate for localhost that this machine signs itself. Sourced after say.sh.

# make_certificate FOLDER: ECDSA P-256 in FOLDER/certificate.pem and key.pem, renewed when it has
# less than a month to go. A browser warns once, since nobody else vouches for it.
make_certificate() {
  local folder=$1
  mkdir -p "$folder"
  if openssl x509 -in "$folder/certificate.pem" -noout -checkend 2592000 >/dev/null 2>&1 &&
    [ -r "$folder/key.pem" ]; then
    return 0
  fi
  say "making a certificate for localhost"
  (umask 077 && run_logged "$folder/openssl.log" openssl req -x509 -nodes -days 365 \
    -newkey ec -pkeyopt ec_paramgen_curve:P-256 -subj "/O=Adit/CN=localhost" \
    -addext "subjectAltName=DNS:localhost,IP:127.0.0.1,IP:::1" \
    -addext "basicConstraints=critical,CA:FALSE" -addext "keyUsage=critical,digitalSignature" \
    -addext "extendedKeyUsage=serverAuth" \
    -keyout "$folder/key.pem" -out "$folder/certificate.pem") ||
    fail "openssl could not make a certificate" "read the lines above"
}
